import { tick } from 'svelte';
import type { UsageQueries } from '$lib/db/queries/usage';
import type { Day } from '$lib/domain/usage/day';
import type { Shortage } from '$lib/domain/usage/intake';
import type { UsageRecord } from '$lib/domain/usage/record';
import type { UsageReport } from '$lib/domain/usage/report';
import { m } from '$lib/i18n/paraglide/messages.js';
import { nextTask } from '$lib/platform/yield-to-main';
import { saveFile, share, shareWay, type ShareWay } from '$lib/platform/save-or-share';
import type { AppContext } from '../../shared/app-context';
import { fileKind, makeExpenseFile, type ExpenseFileOrder, type Shown, type What } from './expense-file-maker';
import { ExportJob } from './export-job.svelte';
import { rangeLabel, summaryText } from './export-text';
import { printAs } from './print-as';
import { eachPage, type Steps } from './make-file';

/** Some 80 pages: what one may still want to hold in hands. */
export const MOST_ON_PAPER = 3_000;
/** Rows that a slow phone lays out without holding anything up. */
const ROWS_AT_ONCE = 100;

/** What of the expenses is at hand; reactive. */
export interface Material {
	shown: Shown;
	/** Of what is shown; absent until it has been read. */
	report?: UsageReport | undefined;
	/** When the range begins before it. */
	knownFrom?: Day | undefined;
	short: Shortage;
}

/** What is chosen in the sheet, and what comes of it. */
export class ExportController {
	form = $state<'csv' | 'json'>('csv');
	/** The line's own number may be seen. */
	withNumber = $state(false);
	/** What has happened, and what has gone wrong, in words. */
	said = $state('');
	problem = $state('');
	/** Records or days that what was made goes without. */
	missing = $state.raw<{ what: What; count: number }>();
	/** Laid out for the printer. */
	paper = $state.raw<{ records: readonly UsageRecord[] }>();
	readonly job = new ExportJob();

	readonly #app: AppContext;
	readonly #usage: UsageQueries;
	readonly #material: () => Material;
	/** The last file, in case the same one is asked for again. */
	#made: { key: string; file: File } | undefined;

	constructor(app: AppContext, usage: UsageQueries, material: () => Material) {
		this.#app = app;
		this.#usage = usage;
		this.#material = material;
	}

	#order(what: What): ExpenseFileOrder {
		const { shown, knownFrom, short } = this.#material();
		const { form, withNumber } = this;
		return { shown, what, form, withNumber, knownFrom, short };
	}

	shareWay(what: What): ShareWay {
		return shareWay(fileKind(this.#order(what)));
	}

	/** All records, for paper. */
	get tooLong(): boolean {
		return (this.#material().report?.totals.count ?? 0) > MOST_ON_PAPER;
	}

	/** What was made of another choice is not what is asked for now. */
	forget(): void {
		this.job.cancel();
		this.#made = this.paper = undefined;
		this.said = this.problem = '';
		this.missing = undefined;
	}

	async save(what: What): Promise<void> {
		const file = await this.#file(what);
		if (file === undefined) return;
		saveFile(file);
		this.said = m.export_saved({ name: file.name, size: this.#app.format.amount(file.size, 'byte') });
	}

	/**
	 * The file where the device's share sheet takes it, else the totals as text, else that text to
	 * be pasted.
	 */
	async send(what: What): Promise<void> {
		this.said = this.problem = '';
		const way = this.shareWay(what);
		const file = way === 'file' ? await this.#file(what) : undefined;
		if (way === 'file' && file === undefined) return;
		try {
			const { report, shown, short } = this.#material();
			const { format, pack } = this.#app;
			const text = report === undefined ? '' : summaryText(report, shown, format, pack.currency, short);
			if (way === 'none') {
				await navigator.clipboard.writeText(text);
				this.said = m.export_copied();
			} else if ((await share(file ? { files: [file], title: file.name } : { text })) === 'needs-tap')
				this.said = m.export_tap_again();
		} catch {
			this.problem = m.export_share_failed();
		}
	}

	async print(what: What): Promise<void> {
		this.forget();
		const { shown, report } = this.#material();
		const records: UsageRecord[] = [];
		const missing = await this.#run((steps) =>
			what === 'records'
				? eachPage({ usage: this.#usage, ...shown }, steps, (list) => void records.push(...list))
				: Promise.resolve(report?.missingDays.length ?? 0)
		);
		if (missing === undefined) return;
		this.missing = { what, count: missing };
		let laid = 0;
		do {
			laid = Math.min(laid + ROWS_AT_ONCE, records.length);
			const paper = (this.paper = { records: records.slice(0, laid) });
			await tick();
			await nextTask();
			if (this.paper !== paper) return;
		} while (laid < records.length);
		const name = what === 'records' ? m.export_paper_file_records : m.export_paper_file;
		printAs(name({ period: rangeLabel(shown.range, this.#app.format) }));
	}

	async #file(what: What): Promise<File | undefined> {
		const order = this.#order(what);
		const key = JSON.stringify(order);
		if (this.#made?.key === key) return this.#made.file;
		this.forget();
		const done = await this.#run((steps) => makeExpenseFile(this.#app, this.#usage, order, steps));
		if (done === undefined) return undefined;
		this.#made = { key, file: done.file };
		this.missing = { what, count: done.missing };
		return done.file;
	}

	async #run<T>(work: (steps: Steps) => Promise<T>): Promise<T | undefined> {
		const done = await this.job.run(work);
		if (this.job.error !== undefined) this.problem = m.export_failed();
		return done;
	}
}
