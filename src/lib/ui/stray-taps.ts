/**
 * How long after the last press another may still belong to the same impatient finger.
 * Milliseconds.
 */
const IMPATIENCE = 500;
/** How far such presses fall apart, in CSS pixels. */
const FINGER = 32;

/**
 * What is under a sheet must not get the rest of a double or triple tap that was meant for the
 * sheet and closed it. Give it every press on the sheet, and tell it when the sheet has closed.
 * Presses of the keyboard are never taken away.
 */
export class StrayTaps {
	#last: PointerEvent | undefined;

	pressed(event: PointerEvent): void {
		this.#last = event;
	}

	/** Stops clicks at the place of the last press, until there has been none for a while. */
	closed(page: Window): void {
		const last = this.#last;
		if (last === undefined) return;
		// A slow phone takes longer to close it than a finger to press again.
		let at = page.performance.now();
		const swallow = (event: MouseEvent) => {
			const near = Math.hypot(event.clientX - last.clientX, event.clientY - last.clientY) <= FINGER;
			if (event.detail === 0 || !near || event.timeStamp - at > IMPATIENCE) return stop();
			at = event.timeStamp;
			event.preventDefault();
			event.stopPropagation();
		};
		const stop = () => page.removeEventListener('click', swallow, { capture: true });
		page.addEventListener('click', swallow, { capture: true });
		this.#last = undefined;
	}
}
