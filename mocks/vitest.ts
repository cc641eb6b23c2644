import { afterEach, beforeEach } from 'vitest';
import type { HostOptions } from './http/host';
import { createTestOperator, type TestOperator } from './node';

/**
 * An operator for a test file: a fresh one before every test, and after it the check that
 * everything it answered was as the documents say, that opening + credits − debits = balance on
 * every account, and that no key has moved money twice.
 */
export function useOperator(options: HostOptions = { seed: 1, now: Date.UTC(2026, 10, 22, 9) }): TestOperator {
	const operator = createTestOperator(options);
	beforeEach(() => void operator.reset());
	afterEach(() => operator.assertSound());
	return operator;
}
