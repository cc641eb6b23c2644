import type { Live } from '$lib/db/observe';
import { live } from '$lib/db/queries/live.svelte';
import type { UsageReport } from '$lib/domain/usage/report';

/**
 * The answer to what is being typed, as it is typed: asked in the next frame, and again as soon as there is an answer when more has been
 * typed meanwhile. So letters never wait in a row, and what is shown belongs to `asked`. Call while a component is being set up.
 */
export function searched(
	typed: () => string,
	ask: (text: string) => Live<UsageReport>
): { readonly asked: string; readonly report: UsageReport | undefined; readonly failed: boolean } {
	let wanted = $state(typed());
	const answer = live(() => {
		const text = wanted;
		const source = ask(text);
		return {
			subscribe: ({ next, error }) => source.subscribe({ next: (report) => next({ text, report }), error })
		} satisfies Live<{ text: string; report: UsageReport }>;
	});
	const waiting = $derived(answer.current?.text !== wanted && answer.error === undefined);

	$effect(() => {
		const text = typed();
		if (waiting || text === wanted) return;
		const frame = requestAnimationFrame(() => (wanted = text));
		return () => cancelAnimationFrame(frame);
	});

	return {
		get asked() {
			return answer.current?.text ?? wanted;
		},
		get report() {
			return answer.current?.report;
		},
		get failed() {
			return answer.error !== undefined;
		}
	};
}
