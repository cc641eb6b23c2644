import { expect, it } from 'vitest';
import { CHECKS, diagnose, type Check, type DeviceFacts, type Verdict } from './diagnosis';
import type { Failure } from './failure';
import { MINUTE } from './instant';

const clock = { site: 0, device: 0 };
const well: DeviceFacts = {
	maybeOnline: true,
	site: { status: 200, clock, proxied: false },
	operator: undefined,
	cookies: true,
	storage: true,
	room: { used: 1_000_000, quota: 1_000_000_000 },
	persisted: true,
	worker: 'active',
	updateWaits: false,
	timeZone: 'Europe/Moscow',
	countryZones: ['Europe/Kaliningrad', 'Europe/Moscow']
};
const failure = (kind: Failure['class']): Failure => ({ class: kind, code: '', reason: '' });
const site = (change: object): Partial<DeviceFacts> => ({ site: { status: 200, clock, proxied: false, ...change } });

it('a device that is well has nothing wrong', () => {
	const found = diagnose(well);
	expect(CHECKS.map((check) => found[check])).toEqual(CHECKS.map(() => 'good'));
});

it.each<[string, Partial<DeviceFacts>, Check, Verdict]>([
	['no network', { maybeOnline: false, site: undefined }, 'network', 'bad'],
	['no network: the site can’t be judged', { maybeOnline: false, site: undefined }, 'site', 'unknown'],
	['the site does not answer', { site: undefined }, 'site', 'bad'],
	['the site answers with a fault', site({ status: 503 }), 'site', 'bad'],
	['the operator does not answer', { operator: failure('timeout') }, 'operator', 'bad'],
	['nothing answers', { site: undefined, operator: failure('network') }, 'operator', 'unknown'],
	['nobody is signed in', { operator: failure('auth') }, 'operator', 'good'],
	['no cookies', { cookies: false }, 'cookies', 'bad'],
	['nothing can be stored', { storage: false }, 'storage', 'bad'],
	['what is stored may be cleared', { persisted: false }, 'storage', 'doubt'],
	['nobody says whether it may be cleared', { persisted: undefined }, 'storage', 'good'],
	['hardly any room', { room: { used: 90_000_000, quota: 100_000_000 } }, 'room', 'bad'],
	['room not told', { room: undefined }, 'room', 'unknown'],
	['no worker yet', { worker: 'missing' }, 'worker', 'doubt'],
	['no workers at all', { worker: 'unsupported' }, 'worker', 'bad'],
	['a clock that is fast', site({ clock: { site: 0, device: 4 * MINUTE } }), 'clock', 'bad'],
	['a clock that is slow', site({ clock: { site: 4 * MINUTE, device: 0 } }), 'clock', 'bad'],
	['a clock a little out', site({ clock: { site: 0, device: 2 * MINUTE } }), 'clock', 'good'],
	['no clock to compare with', site({ clock: undefined }), 'clock', 'unknown'],
	['a proxy that says so', site({ proxied: true }), 'proxy', 'doubt'],
	['a zone of another country', { timeZone: 'America/New_York' }, 'proxy', 'doubt'],
	['zones not told', { countryZones: undefined }, 'proxy', 'unknown'],
	['a newer version waits', { updateWaits: true }, 'version', 'doubt']
])('%s', (_, change, check, verdict) => {
	expect(diagnose({ ...well, ...change })[check]).toBe(verdict);
});
