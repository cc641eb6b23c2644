/**
 * Three levels, each with a meaning:
 * - `error`: the app did something it promised not to do; a developer has to look;
 * - `warn`: something outside failed and was dealt with: a refused request, a lost connection, a
 *   record that can't be read;
 * - `info`: a step that explains the next line when something goes wrong.
 * Details are for machines: never a phone number, a code, a name or a sum.
 */
export interface Log {
	error(event: string, details?: Record<string, unknown>): void;
	warn(event: string, details?: Record<string, unknown>): void;
	info(event: string, details?: Record<string, unknown>): void;
}

/** The only place that may write to the console. `info` stays silent unless asked for. */
export function consoleLog(
	options: { verbose: boolean },
	sink: Pick<Console, 'error' | 'warn' | 'info'> = console
): Log {
	return {
		error: (event, details = {}) => sink.error(event, details),
		warn: (event, details = {}) => sink.warn(event, details),
		info(event, details = {}) {
			if (options.verbose) sink.info(event, details);
		}
	};
}
