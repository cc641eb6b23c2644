/**
 * A text as people get it, and what must be understood: words of `described`, in any order. An
 * empty list: nothing, in silence.
 */
export type Sample = readonly [text: string, understood: readonly string[]];

export const gb = (amount: number): number => Math.ceil(amount * 2 ** 30);
export const mb = (amount: number): number => Math.ceil(amount * 2 ** 20);
export const minutes = (amount: number): number => amount * 60;
