/** The code that opens the app on this device. Digits alone: it is typed blind on a phone. */
const PIN_MIN_LENGTH = 6;
/** More is not remembered, and typed wrong. */
export const PIN_MAX_LENGTH = 12;

/**
 * Why a code will not do.
 * - `short`: fewer than six digits;
 * - `repeated`: one digit, again and again;
 * - `row`: digits one after another, up or down, also over 9 and 0.
 */
export type PinFault = 'short' | 'repeated' | 'row';

/** What was typed, as a code: digits alone, no more than there may be. */
export const pinOf = (typed: string): string => typed.replace(/\D/g, '').slice(0, PIN_MAX_LENGTH);

/** @param pin as {@link pinOf} gives it */
export function pinFault(pin: string): PinFault | undefined {
	if (pin.length < PIN_MIN_LENGTH) return 'short';
	const digits = Array.from(pin, Number);
	const steps = new Set(digits.slice(1).map((digit, at) => (digit - (digits[at] as number) + 10) % 10));
	if (steps.size > 1) return undefined;
	if (steps.has(0)) return 'repeated';
	return steps.has(1) || steps.has(9) ? 'row' : undefined;
}
