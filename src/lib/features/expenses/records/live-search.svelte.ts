import type { Live } from '$lib/db/observe';
import { live } from '$lib/db/queries/live.svelte';
import type { UsageFilter } from '$lib/domain/usage/filter';
import type { UsageReport } from '$lib/domain/usage/report';

/** What a list is of: what was picked, and what was typed into its search. */
export interface Asked {
	text: string;
	filter: UsageFilter | undefined;
}

/**
 * The answer to what is being typed and picked, as it is: asked in the next frame, and again as
 * soon as there is an answer when more has been typed meanwhile. So letters never wait in a row,
 * and what is shown belongs to `asked`. Call while a component is being set up.
 */
export function liveSearch(
	wish: () => Asked,
	ask: (asked: Asked) => Live<UsageReport>
): { readonly asked: Asked; readonly report: UsageReport | undefined; readonly failed: boolean } {
	let wanted = $state.raw(wish());
	const answer = live(() => {
		const asked = wanted;
		const source = ask(asked);
		return {
			subscribe: ({ next, error }) => source.subscribe({ next: (report) => next({ asked, report }), error })
		} satisfies Live<{ asked: Asked; report: UsageReport }>;
	});
	const waiting = $derived(answer.current?.asked !== wanted && answer.error === undefined);

	$effect(() => {
		const next = wish();
		if (waiting || keyOf(next) === keyOf(wanted)) return;
		const frame = requestAnimationFrame(() => (wanted = next));
		return () => cancelAnimationFrame(frame);
	});

	return {
		get asked() {
			return answer.current?.asked ?? wanted;
		},
		get report() {
			return answer.current?.report;
		},
		get failed() {
			return answer.error !== undefined;
		}
	};
}

/** Two that ask the same have the same. */
export function keyOf({ text, filter }: Asked): string {
	return JSON.stringify([text, filter]);
}
