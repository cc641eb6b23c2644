import type * as RareWords from './rare-labels';

/** `rare-labels`, loaded when something on the screen wants them. */
export function liveRareWords(wanted: () => boolean): { readonly current: typeof RareWords | undefined } {
	let words = $state.raw<typeof RareWords>();
	$effect(() => {
		if (wanted())
			import('./rare-labels').then(
				(loaded) => (words = loaded),
				() => undefined
			);
	});
	return {
		get current() {
			return words;
		}
	};
}
