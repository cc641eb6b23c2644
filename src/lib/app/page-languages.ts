import type { AppDatabase } from '$lib/db/database';
import { freshness } from '$lib/db/queries/freshness';
import { session } from '$lib/db/queries/session';
import { saidIn } from '$lib/domain/row-language';
import { packOf } from '$lib/operator/packs';
import { markLanguages, type LanguageMarks } from './mark-languages';

/** While the device can't be read nothing new is shown of it either. */
const error = (): void => undefined;

/**
 * Marks what is on this page in another language than `locale`: the operator's own, and those that
 * stored answers came in. Lives as long as the page.
 */
export function startLanguageMarks(db: AppDatabase, locale: string): void {
	let marks: LanguageMarks | undefined;
	let stop = (): void => undefined;

	function speak(others: readonly string[]): void {
		const languages = [...new Set([locale, ...others])];
		if (languages.length > 1) marks ??= markLanguages(document.body);
		marks?.speak(languages);
	}

	session(db).subscribe({
		next(signedIn) {
			stop();
			const { language: own } = packOf(signedIn);
			speak([own]);
			if (signedIn === null) return;
			stop = freshness(db, signedIn.line).subscribe({
				next: (found) => speak([...Object.values(found).map((row) => saidIn(row, own)), own]),
				error
			});
		},
		error
	});
}
