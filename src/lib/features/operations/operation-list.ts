/** Which operations are shown. Pure. */
import { OPERATION_KINDS, type Operation } from '$lib/domain/operation';
import { foldText } from '$lib/domain/util/fold-text';

export type OperationFilter = 'all' | 'money' | 'services' | 'security' | 'refused';

export const FILTERS: readonly OperationFilter[] = ['all', 'money', 'services', 'security', 'refused'];

/** @param textOf everything that the row says: every word typed is somewhere in it */
export function found(
	operations: readonly Operation[],
	{ filter, typed }: { filter: OperationFilter; typed: string },
	textOf: (operation: Operation) => string
): Operation[] {
	const words = foldText(typed).split(/\s+/);
	return operations.filter((operation) => {
		if (!isOf(operation, filter)) return false;
		const text = foldText(textOf(operation));
		return words.every((word) => text.includes(word));
	});
}

function isOf({ kind, result }: Operation, filter: OperationFilter): boolean {
	if (filter === 'refused') return result === 'refused';
	return filter === 'all' || OPERATION_KINDS[kind] === filter;
}
