/**
 * F99: what is wrong between the app and the operator, from what the device can see of itself.
 * Pure.
 */
import type { Failure } from './failure';
import { MINUTE, type Instant } from './instant';

/**
 * As read off the device and off one answer of the app's own site. `undefined`: this browser does
 * not tell.
 */
export interface DeviceFacts {
	/** `false`: the browser is sure that there is no network at all. */
	maybeOnline: boolean;
	/** `undefined`: the site did not answer. */
	site: SiteAnswer | undefined;
	/** What the operator answered; `undefined`: as it should. */
	operator: Failure | undefined;
	cookies: boolean;
	/** Whether something could be written and read back. */
	storage: boolean;
	/** Bytes. */
	room: { used: number; quota: number } | undefined;
	/** Whether the browser has promised not to clear the data by itself. */
	persisted: boolean | undefined;
	worker: 'active' | 'missing' | 'unsupported';
	updateWaits: boolean;
	/** IANA zone the device is set to. */
	timeZone: string;
	/** The zones of the operator's country. */
	countryZones: readonly string[] | undefined;
}

export interface SiteAnswer {
	status: number;
	/** What the site's clock said, and the device's at that moment. */
	clock: { site: Instant; device: Instant } | undefined;
	/** Somebody on the way says that they pass on answers. */
	proxied: boolean;
}

export const CHECKS = [
	'network',
	'site',
	'operator',
	'cookies',
	'storage',
	'room',
	'worker',
	'clock',
	'proxy',
	'version'
] as const;
export type Check = (typeof CHECKS)[number];

/** What is known at once, whatever the site and the operator answer. */
export const OF_THE_DEVICE: readonly Check[] = ['network', 'cookies', 'storage', 'room', 'worker', 'version'];

/** `bad`: it keeps something from working; `doubt`: it may; `unknown`: could not be looked at. */
export type Verdict = 'good' | 'doubt' | 'bad' | 'unknown';

export type Diagnosis = Readonly<Record<Check, Verdict>>;

/** Passwords and sign-ins are timed in minutes: a clock this far out gets them wrong. */
const CLOCK_TOLERANCE = 3 * MINUTE;

/** Less than this and the next month of records may not fit. */
const ROOM_NEEDED = 20_000_000;

export function diagnose(facts: DeviceFacts): Diagnosis {
	return {
		network: facts.maybeOnline ? 'good' : 'bad',
		site: siteVerdict(facts),
		operator: operatorVerdict(facts),
		cookies: facts.cookies ? 'good' : 'bad',
		storage: facts.storage ? (facts.persisted === false ? 'doubt' : 'good') : 'bad',
		room: roomVerdict(facts.room),
		worker: facts.worker === 'active' ? 'good' : facts.worker === 'missing' ? 'doubt' : 'bad',
		clock: clockVerdict(facts.site?.clock),
		proxy: proxyVerdict(facts),
		version: facts.updateWaits ? 'doubt' : 'good'
	};
}

function siteVerdict({ maybeOnline, site }: DeviceFacts): Verdict {
	if (site === undefined) return maybeOnline ? 'bad' : 'unknown';
	return site.status < 400 ? 'good' : 'bad';
}

function operatorVerdict({ site, operator }: DeviceFacts): Verdict {
	// A refusal is an answer: it only wants somebody to sign in.
	if (operator === undefined || operator.class === 'auth') return 'good';
	return site === undefined ? 'unknown' : 'bad';
}

function roomVerdict(room: DeviceFacts['room']): Verdict {
	if (room === undefined) return 'unknown';
	return room.quota - room.used < ROOM_NEEDED ? 'bad' : 'good';
}

function clockVerdict(clock: SiteAnswer['clock']): Verdict {
	if (clock === undefined) return 'unknown';
	return Math.abs(clock.site - clock.device) > CLOCK_TOLERANCE ? 'bad' : 'good';
}

function proxyVerdict({ site, timeZone, countryZones }: DeviceFacts): Verdict {
	if (site?.proxied) return 'doubt';
	if (countryZones === undefined) return 'unknown';
	return countryZones.includes(timeZone) ? 'good' : 'doubt';
}
