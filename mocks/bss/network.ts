import type { Msisdn } from '../../src/lib/domain/msisdn';

/**
 * The operator's mobile network. While it carries a line, its gateway adds the line's number to
 * every request in a header that nobody outside can set; on other networks there is none.
 */
export interface MobileNetwork {
	/** The line whose device is on the network now; null for Wi-Fi and other people's networks. */
	carried(): Msisdn | null;
	carry(line: Msisdn | null): void;
}

/**
 * Set by the gateway alone: what a device sends under this name is dropped before anything reads
 * it.
 */
export const NETWORK_HEADER = 'x-msisdn';

export function createMobileNetwork(): MobileNetwork {
	let line: Msisdn | null = null;
	return {
		carried: () => line,
		carry: (next) => {
			line = next;
		}
	};
}
