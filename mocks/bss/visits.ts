import type { Instant } from '../../src/lib/domain/instant';
import type { Msisdn } from '../../src/lib/domain/msisdn';
import type { components } from '../../src/lib/api/generated/session';
import type { Secrets } from './secrets';

type ApiVisit = components['schemas']['Visit'];

/** Kept per line; the oldest go first, so that a guesser can't fill the memory. */
const KEPT = 200;

export interface VisitRecord {
	id: string;
	at: Instant;
	method: ApiVisit['method'];
	device: string;
	outcome: ApiVisit['outcome'];
}

/**
 * Who came, when, how, from what (F10). Wrong entries are visits too: that is what the history is
 * for.
 */
export class Visits {
	readonly #byLine = new Map<Msisdn, VisitRecord[]>();

	constructor(
		private readonly clock: { now(): Instant },
		private readonly secrets: Secrets
	) {}

	record(line: Msisdn, visit: Pick<VisitRecord, 'method' | 'device' | 'outcome'>): VisitRecord {
		const record = { ...visit, id: this.secrets.id(), at: this.clock.now() };
		this.#byLine.set(line, [record, ...(this.#byLine.get(line) ?? [])].slice(0, KEPT));
		return record;
	}

	/** Newest first. */
	of(line: Msisdn): readonly VisitRecord[] {
		return this.#byLine.get(line) ?? [];
	}
}
