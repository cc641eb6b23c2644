/** What the contacts screen shows and does; everything heavy is the worker's. */
import type { Bytes, ContactsDesk, Overview, ReadFile } from '$lib/sync/contacts/desk';
import type { RemoteContacts } from '$lib/sync/contacts/remote-contacts';
import type { LineId } from '$lib/domain/line';
import { m } from '$lib/i18n/paraglide/messages.js';
import { toast } from '$lib/ui/toasts.svelte';
import type { AppContext } from '../shared/app-context';
import { attempt } from '../shared/forms/attempt';

export class ContactsBoard {
	overview = $state.raw<Overview>();
	/** The device could not be read. */
	failed = $state(false);
	/** Counts up when a list may have changed. */
	version = $state(0);
	/** What was read and is to be kept. */
	read = $state.raw<ReadFile>();
	busy = $state(false);

	readonly #app: AppContext;
	#desk: RemoteContacts | undefined;

	constructor(app: AppContext) {
		this.#app = app;
	}

	get line(): LineId | undefined {
		return this.#app.payer?.id;
	}

	async desk(): Promise<ContactsDesk> {
		return (this.#desk ??= await this.#app.actions.contacts());
	}

	/** The worker goes with the screen. */
	end(): void {
		this.#desk?.end();
	}

	async load(): Promise<void> {
		const { line } = this;
		if (line === undefined) return;
		try {
			this.overview = await (await this.desk()).overview(line);
			this.failed = false;
		} catch {
			this.failed = true;
		}
		this.version += 1;
	}

	/** One thing at a time; what the device can't keep is said. `undefined` then. */
	async act<T>(work: (desk: ContactsDesk, line: LineId) => Promise<T>): Promise<T | undefined> {
		const { line } = this;
		if (line === undefined || this.busy) return undefined;
		this.busy = true;
		try {
			const done = await attempt(async () => work(await this.desk(), line));
			if (done !== undefined) await this.load();
			return done;
		} finally {
			this.busy = false;
		}
	}

	async take(given: Bytes | string): Promise<'none' | undefined> {
		const read = await this.act((desk, line) => desk.read(line, given));
		if (read === undefined) return undefined;
		if (read.count === 0) return 'none';
		// With nothing to join or to replace there is nothing to ask.
		if (this.overview?.count === 0) {
			await this.keep('add');
			this.#tellLacks(read);
		} else this.read = read;
		return undefined;
	}

	async keep(how: 'add' | 'replace'): Promise<void> {
		const kept = await this.act((desk, line) => desk.keep(line, how));
		if (kept === undefined) return;
		this.read = undefined;
		if (kept) toast(m.contacts_kept(), { tone: 'good' });
		else toast(m.contacts_changed_meanwhile(), { tone: 'error' });
	}

	#tellLacks({ lacks }: ReadFile): void {
		if (lacks.empty > 0) toast(m.contacts_lacks_empty({ count: lacks.empty }));
		if (lacks.bytes > 0) toast(m.contacts_lacks_bytes({ count: lacks.bytes }));
	}

	async undo(): Promise<void> {
		const undone = await this.act((desk, line) => desk.undo(line));
		if (undone !== undefined) toast(m.contacts_undone(), { tone: 'good' });
	}

	async merge(rev: number, ids: readonly number[]): Promise<void> {
		const done = await this.act((desk, line) => desk.merge(line, rev, ids));
		if (done === false) toast(m.contacts_changed_meanwhile(), { tone: 'error' });
		else if (done) {
			const undo = { label: m.contacts_undo(), run: () => void this.undo() };
			toast(m.contacts_merged(), { action: undo });
		}
	}

	async restore(from: 'opened' | 'gone', chosen: readonly number[] | 'all'): Promise<boolean> {
		const taken = await this.act((desk, line) => desk.take(line, from, chosen));
		if (taken !== undefined) toast(m.contacts_taken({ count: taken }), { tone: 'good' });
		return taken !== undefined;
	}
}
