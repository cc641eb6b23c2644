/**
 * Turns the payload of a push into the notification to show, the screen a tap opens and the
 * resources to refresh. Pure; never throws.
 */
import type { Resource } from '../resources';
import { parseMoney, type Money } from '../money';
import type { AllowanceUnit } from '../subscriber';
import { NOTIFICATION_KINDS, type NotificationKind, type PushPreferences } from './preferences';

/**
 * A notice as a lock screen may show it: what it is about, and never the balance, a number, what
 * was ordered or what was written.
 * `requestNews`: support has answered, and not in the chat. `unknown`: something has come, and this
 * version can't say what.
 */
export interface PushNotification {
	kind: NotificationKind | 'requestNews' | 'unknown';
	/**
	 * Not wished for on this device: another sign-in's, or switched off since. Shown only where the
	 * browser insists.
	 */
	needless: boolean;
	/** What the balance has fallen below. */
	below?: Money;
	/** What is running out. */
	unit?: AllowanceUnit;
	/** The order has failed. */
	failed?: boolean;
}

/** Where a tap leads, and what is read anew so that the screen is fresh then. */
export interface NotificationSubject {
	path: string;
	brings: readonly Resource[];
	/** Whether commands under way are asked about first. */
	drains: boolean;
}

const SUBJECTS: Readonly<Record<PushNotification['kind'], NotificationSubject>> = {
	lowBalance: { path: '/top-up', brings: ['balances', 'movements'], drains: false },
	packageEnds: { path: '/services', brings: ['allowances'], drains: false },
	orderDone: { path: '/queue', brings: ['products', 'balances', 'allowances'], drains: true },
	supportAnswer: { path: '/support', brings: ['messages'], drains: false },
	requestNews: { path: '/support/requests', brings: ['requests'], drains: false },
	unknown: { path: '/', brings: [], drains: false }
};

const UNITS: ReadonlyMap<unknown, AllowanceUnit> = new Map([
	['data', 'byte'],
	['voice', 'second'],
	['sms', 'message']
]);

/** `payload` is whatever came, already out of JSON; `wish` what this device has asked for. */
export function readNotification(payload: unknown, preferences: PushPreferences | undefined): PushNotification {
	const { type, subscription, threshold, usageType, state, about } = fieldsOf(payload);
	const kind = NOTIFICATION_KINDS.find((known) => known === type);
	const ours = preferences !== undefined && subscription === preferences.id;
	if (kind === undefined) return { kind: 'unknown', needless: false };
	if (!ours || !preferences.kinds.includes(kind)) return { kind: 'unknown', needless: true };
	if (kind === 'supportAnswer' && about === 'request') return { kind: 'requestNews', needless: false };
	const notice: PushNotification = { kind, needless: false };
	const unit = UNITS.get(usageType);
	const { value, unit: currency } = fieldsOf(threshold);
	const below = typeof value === 'number' && typeof currency === 'string' ? parseMoney(value, currency) : undefined;
	if (kind === 'lowBalance' && below !== undefined) notice.below = below;
	if (kind === 'packageEnds' && unit !== undefined) notice.unit = unit;
	if (kind === 'orderDone') notice.failed = state === 'failed';
	return notice;
}

export function subjectOf({ kind }: PushNotification): NotificationSubject {
	return SUBJECTS[kind];
}

/**
 * Browsers want every push shown, unless the person is looking at the app: then nothing is said
 * that nobody asked for, or that stands on the screen before them.
 */
export function isShown(notice: PushNotification, lookingAt: readonly string[]): boolean {
	return notice.needless ? lookingAt.length === 0 : !lookingAt.includes(subjectOf(notice).path);
}

function fieldsOf(value: unknown): Partial<Record<string, unknown>> {
	return typeof value === 'object' && value !== null ? value : {};
}
