import type { ForeignServer } from '../gateway/foreign-server';
import type { Finding } from '../judge/judge';

export interface CommandOutcome {
	command: string;
	/** `POST /payment ×1`, in the order of the first of each. */
	sent: Record<string, number>;
	/** Of the queue in the end. */
	state: string;
}

/**
 * One of each request and no more, whatever the server answers; and the end that its words mean.
 */
export function judgeCommands(outcomes: readonly CommandOutcome[], ends: ForeignServer['ends'] = {}): Finding[] {
	return outcomes.flatMap(({ command, sent, state }): Finding[] => {
		if (Object.keys(sent).length === 0) return [{ kind: 'not sent', where: command, what: state }];
		const again = Object.entries(sent).filter(([, times]) => times > 1);
		const wanted = ends[command] ?? state;
		return [
			...again.map(([request, times]) => ({
				kind: 'sent again' as const,
				where: command,
				what: `${request} ×${times}`
			})),
			...(state === wanted
				? []
				: [{ kind: 'wrong end' as const, where: command, what: `${state}, should be ${wanted}` }])
		];
	});
}
