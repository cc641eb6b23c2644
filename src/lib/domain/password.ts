/**
 * The permanent password (F4). The operator enforces the four rules; the app shows them while the
 * password is typed, so that nobody learns of them from a refusal.
 */
export const PASSWORD_MIN_LENGTH = 8;
/** As long as the API takes; longer entries are refused before they are hashed. */
const PASSWORD_MAX_LENGTH = 128;

export const PASSWORD_RULES = ['length', 'digit', 'symbol', 'capital'] as const;
export type PasswordRule = (typeof PASSWORD_RULES)[number];

const MEETS: Record<PasswordRule, (password: string) => boolean> = {
	length: (password) => {
		const length = Array.from(password).length;
		return length >= PASSWORD_MIN_LENGTH && length <= PASSWORD_MAX_LENGTH;
	},
	digit: (password) => /\p{Nd}/u.test(password),
	symbol: (password) => /[^\p{L}\p{N}\s]/u.test(password),
	capital: (password) => /\p{Lu}/u.test(password)
};

/** Rules the password does not meet yet, in the order they are shown. */
export function unmetRules(password: string): PasswordRule[] {
	return PASSWORD_RULES.filter((rule) => !MEETS[rule](password));
}

/**
 * `weak` is refused; `good` is accepted; `strong` is also long (12) and varied (8 different
 * characters).
 */
export type PasswordStrength = 'weak' | 'good' | 'strong';

export function passwordStrength(password: string): PasswordStrength {
	if (unmetRules(password).length > 0) return 'weak';
	const characters = Array.from(password);
	return characters.length >= 12 && new Set(characters).size >= 8 ? 'strong' : 'good';
}
