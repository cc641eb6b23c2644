import { type Contract, ourContract } from '../contract/contract';
import { createOperator, type Operator, type OperatorOptions } from '../bss/operator';

/** Where an operator lives while a server runs: the operator itself is replaced by every reset. */
export interface Host {
	readonly operator: Operator;
	readonly contract: Contract;
	/**
	 * What should never happen: an answer that breaks our documents, a handler that threw. Tests
	 * fail on any.
	 */
	readonly problems: string[];
	/** A fresh, deterministic operator. */
	reset(options?: Partial<Pick<OperatorOptions, 'seed' | 'now'>>): Operator;
}

export interface HostOptions {
	seed?: number;
	now?: number;
	elapsed?: () => number;
}

export function createHost({ seed = 1, now, elapsed }: HostOptions = {}): Host {
	const contract = ourContract();
	const fresh = (options: Partial<OperatorOptions> = {}): Operator =>
		createOperator({ seed, now: now ?? Date.now(), ...(elapsed && { elapsed }), ...options });
	let operator = fresh();
	return {
		get operator() {
			return operator;
		},
		contract,
		problems: [],
		reset: (options) => {
			// Requests that hang on the old one are let go.
			operator.faults.replace([]);
			operator = fresh(options);
			return operator;
		}
	};
}
