/** What the operator has done for a line since it began. */
import type { Operator } from '../../../mocks/bss/operator';
import type { Effect } from './judge';

export function effectsAt({ ledger, chat }: Operator, line: `+${string}`): Effect[] {
	const moved = ledger.transactions().flatMap(({ cause, kind, postings }): Effect[] => {
		if (cause === undefined) return [];
		const minor = Math.max(...postings.map((posting) => Math.abs(posting.minor)));
		const { key } = cause;
		if (kind === 'card-payment') return [{ mark: `top-up ${minor}`, key, pays: true }];
		return [{ mark: `${kind === 'charge' ? 'order' : kind} ${minor}`, key }];
	});
	const said = chat.of(line).filter(({ from }) => from === 'subscriber');
	return [...moved, ...said.map(({ text, reason }) => ({ mark: `message ${text}`, key: reason }))];
}
