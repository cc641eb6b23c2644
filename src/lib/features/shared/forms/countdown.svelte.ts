import { SECOND, type Instant } from '$lib/domain/instant';

/**
 * Whole seconds until a moment, told anew every second; 0 once it has passed. Call while a
 * component is being set up.
 */
export function countdown(until: () => Instant | undefined): { readonly seconds: number } {
	let now = $state(Date.now());

	$effect(() => {
		const end = until();
		if (end === undefined) return;
		let timer = 0;
		const tick = () => {
			now = Date.now();
			const left = end - now;
			if (left > 0) timer = window.setTimeout(tick, left % SECOND || SECOND);
		};
		tick();
		return () => clearTimeout(timer);
	});

	return {
		get seconds() {
			const end = until();
			return end === undefined ? 0 : Math.max(0, Math.ceil((end - now) / SECOND));
		}
	};
}

/** «0:42». */
export function clockFace(seconds: number): string {
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
