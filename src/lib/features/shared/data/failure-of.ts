import type { Failure } from '$lib/domain/failure';
import type { Reach } from '../app-context';
import type { Shown } from './load-state';

const UNREACHED: Readonly<Record<Exclude<Reach, 'ok'>, Failure>> = {
	offline: { class: 'network', code: 'NETWORK', reason: '' },
	unresponsive: { class: 'server', code: 'SILENT', reason: '' },
	garbled: { class: 'server', code: 'BODY_BROKEN', reason: '' }
};

/** Why nothing is known: what went wrong, or what stands in the way of asking at all. */
export function failureOf({ freshness, reach }: Pick<Shown, 'freshness' | 'reach'>): Failure {
	return freshness?.failure ?? UNREACHED[reach === 'ok' ? 'offline' : reach];
}
