import type * as RareLabels from './rare-labels';

/** `rare-labels`, loaded when something on the screen wants them. */
export function liveRareLabels(wanted: () => boolean): { readonly current: typeof RareLabels | undefined } {
	let words = $state.raw<typeof RareLabels>();
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
