import type { Attachment } from 'svelte/attachments';

/**
 * Characters that a field of one line takes: whatever is longer is no name, number or sum, and what
 * is left of it is none either.
 */
export const MOST_IN_LINE = 200;

/**
 * Characters that a field of several lines takes: more than anybody writes, few enough to lay out
 * at once on a slow phone.
 */
export const MOST_TYPED = 10_000;

/**
 * Keeps out of a field what would make it longer than {@link MOST_TYPED}: a pasted megabyte stops a
 * phone for seconds before anybody can say that it is too long. What was in the field stays, and
 * nothing is cut. `onrefused`: `true` when that has happened, `false` when something has been taken
 * since.
 */
export function refuseLonger(onrefused: (refused: boolean) => void): Attachment<HTMLTextAreaElement> {
	return (field) => {
		const check = (event: InputEvent) => {
			const added = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
			const tooLong = added.length > 0 && field.value.length + added.length > MOST_TYPED;
			if (tooLong) event.preventDefault();
			onrefused(tooLong);
		};
		field.addEventListener('beforeinput', check);
		return () => field.removeEventListener('beforeinput', check);
	};
}
