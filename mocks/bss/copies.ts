import { MOST_COPIES, PART_SIZE } from '../../src/lib/domain/contacts/copy';
import { DAY, type Instant } from '../../src/lib/domain/instant';
import type { Msisdn } from '../../src/lib/domain/msisdn';
import { both } from './both';
import type { Clock } from './clock';
import { Refusal } from './refusal';

export interface SealedCopy {
	id: string;
	at: Instant;
	bytes: Uint8Array<ArrayBuffer>;
}

/** Sealed copies of contacts. The operator has no key to any. */
export interface Copies {
	/** Newest first. */
	of(line: Msisdn): readonly SealedCopy[];
	putPart(line: Msisdn, id: string, part: number, bytes: Uint8Array): void;
	/**
	 * Made of the parts that are there; one that is there already stays.
	 * @param after the newest that the device knows; `undefined` when it does not ask
	 */
	make(
		line: Msisdn,
		id: string,
		size: number,
		after: string | undefined
	): Promise<{ copy: SealedCopy; isNew: boolean }>;
	part(line: Msisdn, id: string, part: number): Uint8Array;
	remove(line: Msisdn, id: string): void;
	/** Bytes that a line may have: of one copy, and of all. */
	limits: { copy: number; line: number };
}

const MEBI = 1_048_576;

interface Parts {
	at: Instant;
	bytes: Map<number, Uint8Array>;
}

const tooLarge = (): never => {
	throw new Refusal(413, 'COPY_TOO_LARGE', both('Копия слишком большая', 'The copy is too large'));
};

export function createCopies(clock: Clock): Copies {
	const copies = new Map<Msisdn, SealedCopy[]>();
	const parts = new Map<string, Parts>();
	const limits = { copy: 16 * MEBI, line: 64 * MEBI };
	const of = (line: Msisdn): SealedCopy[] => copies.get(line) ?? [];
	const found = (line: Msisdn, id: string): SealedCopy | undefined => of(line).find((one) => one.id === id);

	async function made({ bytes }: Parts, id: string, size: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
		const all = Array.from(bytes.entries()).toSorted(([a], [b]) => a - b);
		const whole = new Uint8Array(all.reduce((total, [, { length }]) => total + length, 0));
		for (const [part, piece] of all)
			if (part * PART_SIZE + piece.length <= whole.length) whole.set(piece, part * PART_SIZE);
		const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
		const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
		return whole.length === size && hash === id ? whole : undefined;
	}

	return {
		of,
		limits,
		putPart(line, id, part, bytes) {
			if (part * PART_SIZE + bytes.length > limits.copy) tooLarge();
			const key = `${line} ${id}`;
			const before = parts.get(key);
			const fresh = before && clock.now() - before.at < DAY ? before : { at: clock.now(), bytes: new Map() };
			fresh.bytes.set(part, bytes);
			parts.set(key, fresh);
		},
		async make(line, id, size, after) {
			const there = found(line, id);
			if (there) return { copy: there, isNew: false };
			if (after !== undefined && after !== (of(line)[0]?.id ?? ''))
				throw new Refusal(
					412,
					'NEWER_COPY',
					both('Есть более новая копия', 'There is a newer copy'),
					both('Её сохранило другое устройство', 'Another device has saved it')
				);
			if (size > limits.copy) tooLarge();
			const given = parts.get(`${line} ${id}`);
			const isThere = given !== undefined && clock.now() - given.at < DAY;
			const bytes = isThere ? await made(given, id, size) : undefined;
			if (bytes === undefined) {
				parts.delete(`${line} ${id}`);
				throw new Refusal(409, 'PARTS_MISSING', both('Копия пришла не целиком', 'Some of the copy is missing'));
			}
			const kept = of(line).slice(0, MOST_COPIES - 1);
			if (kept.reduce((total, one) => total + one.bytes.length, size) > limits.line)
				throw new Refusal(
					507,
					'QUOTA_EXCEEDED',
					both('Нет места для ещё одной копии', 'There is no room for another copy'),
					both('Удалите старые копии', 'Delete old copies')
				);
			const copy = { id, at: clock.now(), bytes };
			copies.set(line, [copy, ...kept]);
			parts.delete(`${line} ${id}`);
			return { copy, isNew: true };
		},
		part(line, id, part) {
			const copy = found(line, id);
			const piece = copy?.bytes.subarray(part * PART_SIZE, (part + 1) * PART_SIZE);
			if (piece === undefined || piece.length === 0)
				throw new Refusal(404, 'NOT_FOUND', both('Ничего не найдено', 'Nothing found'));
			return piece;
		},
		remove(line, id) {
			copies.set(
				line,
				of(line).filter((one) => one.id !== id)
			);
		}
	};
}
