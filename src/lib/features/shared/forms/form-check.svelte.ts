import type { AmountProblem, TypedAmount } from '../money/amount-input';

/**
 * What is wrong of a form, in the order of the page: fields, and parts that say `data-lacking` of
 * themselves.
 */
const AT_FAULT = '[aria-invalid="true"], [data-lacking]';

/**
 * When a form says what is wrong: of a field once it has been left with something in it, of all of
 * them after the first try to send.
 */
export class FormCheck<Field extends string> {
	#tried = $state(false);
	#left = $state.raw<readonly Field[]>([]);

	leave(field: Field): void {
		if (!this.#left.includes(field)) this.#left = [...this.#left, field];
	}

	/** Whether it is said now. @param empty nothing has been typed yet */
	says(field: Field, empty: boolean): boolean {
		return this.#tried || (!empty && this.#left.includes(field));
	}

	/** What is to be said of a sum. */
	ofSum(field: Field, sum: TypedAmount): AmountProblem | undefined {
		return !sum.ok && this.says(field, sum.problem === 'empty') ? sum.problem : undefined;
	}

	/**
	 * `false` when something is missing: from now on that is said, and the first place at fault
	 * takes the focus.
	 */
	submit(isReady: boolean, form: HTMLElement | undefined): boolean {
		this.#tried = true;
		// After the errors are on screen.
		if (!isReady) requestAnimationFrame(() => form?.querySelector<HTMLElement>(AT_FAULT)?.focus());
		return isReady;
	}

	reset(): void {
		this.#tried = false;
		this.#left = [];
	}
}
