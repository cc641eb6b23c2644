/** Where and how often something goes wrong, and what. */
export interface Fault {
	/** Any when absent. */
	method?: string;
	/** Glob on the path: `*` (or `**`) is any run of characters, `?` any one. */
	path: string;
	/** How many requests it spoils; all of them when absent. */
	times?: number;
	kind: FaultKind;
	/** Of `delay`. */
	ms?: number;
	/** Of `status`. */
	status?: number;
	/** Of `status`, seconds. */
	retryAfter?: number;
	/** Of `mutate`. */
	seed?: number;
}

/**
 * | kind | processed | what the client gets |
 * |---|---|---|
 * | delay | yes, at once | the answer, `ms` later |
 * | drop-before | no | a broken connection |
 * | drop-after | yes | a broken connection |
 * | status | no | that status, Retry-After when given |
 * | truncate | yes | the first half of the body |
 * | html | no | a page with 200, as a captive portal sends it |
 * | hang | no | nothing, until it gives up or the faults are changed |
 * | mutate | yes | the body with a few fields spoilt, the same ones for the same seed |
 */
const KINDS = ['delay', 'drop-before', 'drop-after', 'status', 'truncate', 'html', 'hang', 'mutate'] as const;
type FaultKind = (typeof KINDS)[number];

export interface Faults {
	/** The fault for this request, counted as used; the first that fits. */
	take(method: string, path: string): Fault | undefined;
	/** Faults still to come. */
	all(): readonly Fault[];
	/** Replaces them all and lets go of the requests that hang. */
	replace(faults: readonly Fault[]): void;
	/** Aborted when the present faults are replaced. */
	replaced(): AbortSignal;
}

const matches = (glob: string, path: string): boolean => {
	const pattern = glob
		.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
		.replaceAll(/\*+/g, '.*')
		.replaceAll('?', '.');
	return new RegExp(`^${pattern}$`).test(path);
};

export function createFaults(): Faults {
	let faults: Fault[] = [];
	let present = new AbortController();
	return {
		take: (method, path) => {
			const fault = faults.find(
				(one) => (one.method === undefined || one.method === method) && matches(one.path, path)
			);
			if (fault?.times !== undefined) {
				fault.times -= 1;
				faults = faults.filter(({ times }) => times !== 0);
			}
			return fault;
		},
		all: () => faults,
		replace: (next) => {
			faults = next.filter(({ times }) => times !== 0).map((fault) => ({ ...fault }));
			present.abort();
			present = new AbortController();
		},
		replaced: () => present.signal
	};
}

const whole = (value: unknown, from: number, to = Number.MAX_SAFE_INTEGER): boolean =>
	Number.isInteger(value) && Number(value) >= from && Number(value) <= to;

/** What is wrong with a fault somebody sent; undefined for a good one. */
export function faultProblem(value: unknown): string | undefined {
	if (typeof value !== 'object' || value === null) return 'a fault is an object';
	const fault = value as Record<string, unknown>;
	if (typeof fault['path'] !== 'string') return '`path` is a glob on the path';
	if (fault['method'] !== undefined && typeof fault['method'] !== 'string') return '`method` is a string';
	if (fault['times'] !== undefined && !whole(fault['times'], 0)) return '`times` is a whole number';
	if (!KINDS.some((kind) => kind === fault['kind'])) return `\`kind\` is one of ${KINDS.join(', ')}`;
	if (fault['kind'] === 'delay' && !whole(fault['ms'], 0)) return '`ms` is a whole number';
	if (fault['kind'] === 'status' && !whole(fault['status'], 400, 599)) return '`status` is between 400 and 599';
	if (fault['retryAfter'] !== undefined && !whole(fault['retryAfter'], 0)) return '`retryAfter` is whole seconds';
	if (fault['kind'] === 'mutate' && !whole(fault['seed'], 0)) return '`seed` is a whole number';
	return undefined;
}
