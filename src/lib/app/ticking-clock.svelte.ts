import { MINUTE, type Instant } from '$lib/domain/instant';

/**
 * The device's clock for screens: what reads it is told again at every full minute and whenever the
 * page comes back into sight.
 */
export class TickingClock {
	#tick = $state(0);

	constructor() {
		$effect(() => {
			let timer = 0;
			const tick = () => {
				this.#tick += 1;
				clearTimeout(timer);
				timer = window.setTimeout(tick, MINUTE - (Date.now() % MINUTE));
			};
			const onSight = () => {
				if (document.visibilityState === 'visible') tick();
			};
			timer = window.setTimeout(tick, MINUTE - (Date.now() % MINUTE));
			document.addEventListener('visibilitychange', onSight);
			return () => {
				clearTimeout(timer);
				document.removeEventListener('visibilitychange', onSight);
			};
		});
	}

	now(): Instant {
		void this.#tick;
		return Date.now();
	}
}
