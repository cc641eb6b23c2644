import { describe, expect, it } from 'vitest';
import type { Acknowledgement } from '$lib/api/acknowledgement';
import type { Failure, Result } from '$lib/domain/failure';
import type { Progress } from '$lib/domain/outbox';
import type { OperatorPack, Repeats } from '$lib/operator/pack';
import type { DeliveryPort } from './delivery';
import { oneStep, takeStep, type Step, type StepEntry } from './steps';

const told = (state: Acknowledgement['state'], id = 'id-1'): Result<Acknowledgement> => ({
	ok: true,
	value: { id, state }
});
const failed = (change: Partial<Failure>): { ok: false; failure: Failure } => ({
	ok: false,
	failure: { class: 'server', code: 'X', reason: '', ...change }
});
const NOTHING: Result<undefined> = { ok: true, value: undefined };
const LOST = failed({ class: 'network' });
const REFUSED = failed({ class: 'rejected', status: 422, code: 'DUPLICATE' });
const UNFILTERED = failed({ class: 'rejected', status: 400 });

interface Server {
	send?: Result<Acknowledgement>;
	ask?: Result<Acknowledgement>;
	/** By key; one after the other for the command's own. */
	find?: Result<Acknowledgement | undefined>[];
	findEarlier?: Result<Acknowledgement | undefined>;
	repeats?: Repeats;
}

/**
 * One step against a server of which every answer is told; what was asked of it, and what was kept.
 */
async function take(
	server: Server,
	entry: Partial<StepEntry> = {},
	port: Partial<DeliveryPort> = {},
	more: Partial<Step> = {}
) {
	const asked: string[] = [];
	const kept: Progress[] = [];
	const finds = [...(server.find ?? [NOTHING])];
	const step: Step = {
		as: 'transferId',
		refusedAs: 'REFUSED',
		find: async (key) => {
			asked.push(`find ${key}`);
			if (key === 'earlier') return server.findEarlier ?? NOTHING;
			return (finds.length > 1 ? finds.shift() : finds[0]) ?? NOTHING;
		},
		send: async () => {
			asked.push('send');
			return server.send ?? told('done');
		},
		...(server.ask && {
			ask: async (id: string) => {
				asked.push(`ask ${id}`);
				return server.ask ?? told('done');
			}
		}),
		...more
	};
	const ended = await takeStep(
		step,
		{ key: 'key', progress: {}, outcomeUnknown: false, ...entry },
		{
			transport: {} as DeliveryPort['transport'],
			pack: { repeats: server.repeats } as OperatorPack,
			hasWaited: true,
			mayStillSend: () => true,
			mayRepeat: true,
			earlier: undefined,
			content: { read: async () => undefined, forget: async () => undefined },
			saveProgress: async (progress) => void kept.push(progress),
			...port
		}
	);
	return { ended, asked, kept };
}

const lost = { outcomeUnknown: true };
const earlier = { key: 'earlier', progress: { transferId: 'id-0' } };

describe('the first sending', () => {
	it('keeps the id before anything follows from it', async () => {
		expect(await take({})).toEqual({ ended: 'id-1', asked: ['send'], kept: [{ transferId: 'id-1' }] });
	});

	it.each(['pending', 'unclear'] as const)('keeps the id of what is %s, too', async (state) => {
		expect(await take({ send: told(state) })).toEqual({
			ended: { end: 'accepted', unclear: state === 'unclear' },
			asked: ['send'],
			kept: [{ acknowledged: 'id-1' }]
		});
	});

	it('keeps that it was acknowledged without an id', async () => {
		expect((await take({ send: told('unclear', '') })).kept).toEqual([{ acknowledged: '' }]);
	});

	it('ends with the operator’s own reason, or with that of the step', async () => {
		const why = { code: 'NO_MONEY', reason: 'Мало' };
		const refused = async (answer: Acknowledgement) => (await take({ send: { ok: true, value: answer } })).ended;
		expect(await refused({ id: 'x', state: 'refused', why })).toMatchObject({ failure: { class: 'rejected', ...why } });
		expect(await refused({ id: 'x', state: 'refused' })).toMatchObject({ failure: { code: 'REFUSED', reason: '' } });
	});

	it('may have had an effect when its answer is lost, and not when it was turned away', async () => {
		expect((await take({ send: LOST })).ended).toMatchObject({ end: 'failed', outcomeUnknown: true, sent: true });
		const turnedAway = failed({ status: 429 });
		expect((await take({ send: turnedAway })).ended).toMatchObject({ outcomeUnknown: false, sent: false });
	});

	it('does not go when it is too old', async () => {
		expect(await take({}, {}, { mayStillSend: () => false })).toMatchObject({ ended: { end: 'too-old' }, asked: [] });
	});

	it('is not done for what has to follow it as long as it has no id', async () => {
		const { ended, kept } = await take({ send: told('done', '') }, {}, {}, { needsId: true });
		expect([ended, kept]).toEqual([{ end: 'accepted', unclear: true }, [{ acknowledged: '' }]]);
		expect((await take({ send: told('done', '') })).ended).toBe('');
	});
});

describe('what was acknowledged', () => {
	const taken = { progress: { paymentId: 'p', acknowledged: 'id-1' }, ...lost };

	it.each<[string, Result<Acknowledgement>, unknown]>([
		['done', told('done'), 'id-1'],
		['pending', told('pending'), { end: 'accepted', unclear: false }],
		['unclear', told('unclear'), { end: 'accepted', unclear: true }],
		['not there yet', failed({ class: 'rejected', status: 404 }), { end: 'accepted', unclear: true }],
		['in an answer nobody can read', failed({ code: 'UNEXPECTED_BODY' }), { end: 'accepted', unclear: true }],
		['told by a server in trouble', failed({ status: 500 }), { end: 'failed', outcomeUnknown: true, sent: false }],
		['asked about after the session', failed({ class: 'auth' }), { end: 'failed', failure: { class: 'auth' } }]
	])('is never sent again: %s', async (_, ask, end) => {
		const { ended, asked } = await take({ ask, repeats: 'header' }, taken);
		if (typeof end === 'string') expect(ended).toBe(end);
		else expect(ended).toMatchObject(end as object);
		expect(asked).not.toContain('send');
	});

	it('and refused is forgotten, so that it may be confirmed anew', async () => {
		const { ended, kept } = await take({ ask: told('refused') }, taken);
		expect([ended, kept]).toMatchObject([{ failure: { code: 'REFUSED' } }, [{ paymentId: 'p' }]]);
	});

	it('is found by its key when it has no id, or can’t be asked for by it', async () => {
		const nameless = { progress: { acknowledged: '' }, ...lost };
		expect(await take({ ask: told('done'), find: [told('pending', 'id-9')] }, nameless)).toEqual({
			ended: { end: 'accepted', unclear: false },
			asked: ['find key'],
			kept: [{ acknowledged: 'id-9' }]
		});
		expect((await take({ find: [told('done', '')] }, taken)).ended).toBe('id-1');
		expect((await take({ find: [LOST] }, nameless)).ended).toMatchObject({ end: 'failed', sent: false });
	});

	it('keeps what it knows without writing it again', async () => {
		expect((await take({ ask: told('pending') }, taken)).kept).toEqual([]);
	});
});

describe('what may have been lost', () => {
	it('and is found was done', async () => {
		expect(await take({ find: [told('done')] }, lost)).toMatchObject({ ended: 'id-1', asked: ['find key'] });
	});

	it('is waited for before anything else', async () => {
		const { ended, asked } = await take({ repeats: 'header' }, lost, { hasWaited: false });
		expect([ended, asked]).toEqual([{ end: 'missing' }, ['find key']]);
	});

	it('is asked about again when the question is not answered', async () => {
		expect((await take({ find: [LOST] }, lost)).ended).toMatchObject({
			end: 'failed',
			sent: false,
			outcomeUnknown: true
		});
	});

	it.each<[Repeats | undefined, Result<undefined> | typeof UNFILTERED, boolean]>([
		['header', NOTHING, true],
		['header', UNFILTERED, true],
		['lookup', NOTHING, true],
		['lookup', UNFILTERED, false],
		['never', NOTHING, false],
		[undefined, NOTHING, false]
	])('of an operator that recognises a repeat by «%s», after %j, goes again: %s', async (repeats, found, again) => {
		const { ended, asked } = await take({ find: [found], ...(repeats && { repeats }) }, lost);
		expect(asked.includes('send')).toBe(again);
		if (!again) expect(ended).toEqual({ end: 'unknown' });
	});

	it('goes again when the operator finds an earlier one of ours at that moment, and only then', async () => {
		const findEarlier = told('done', 'id-0');
		expect((await take({ findEarlier }, lost, { earlier })).asked).toEqual(['find key', 'find earlier', 'send']);
		for (const other of [NOTHING, told('done', 'id-7'), LOST])
			expect((await take({ findEarlier: other }, lost, { earlier })).ended).toEqual({ end: 'unknown' });
		const nameless = { key: 'earlier', progress: {} };
		expect((await take({ findEarlier }, lost, { earlier: nameless })).ended).toEqual({ end: 'unknown' });
	});

	it('goes again when the person says that it was not done, after one more look', async () => {
		const said = { ...lost, sendAgain: true };
		expect((await take({}, said, { hasWaited: false })).asked).toEqual(['find key', 'send']);
		expect((await take({ find: [told('done')] }, said)).asked).toEqual(['find key']);
	});

	it('goes again at once when doing it twice is doing it once', async () => {
		const { asked } = await take({ find: [UNFILTERED] }, lost, { hasWaited: false }, { repeatable: true });
		expect(asked).toEqual(['find key', 'send']);
	});

	it.each([{ mayStillSend: () => false }, { mayRepeat: false }])('is not sent any more: %j', async (port) => {
		expect(await take({ repeats: 'lookup' }, lost, port)).toMatchObject({
			ended: { end: 'too-old' },
			asked: ['find key']
		});
		expect((await take({ repeats: 'header' }, lost, port)).ended).toEqual({ end: 'unknown' });
	});

	it('refused on the second sending is looked up once more before that is believed', async () => {
		const second = async (find: Server['find'], repeats: Repeats, sent: Result<Acknowledgement> = REFUSED) =>
			(await take({ send: sent, repeats, ...(find && { find }) }, lost)).ended;
		expect(await second([NOTHING, told('done')], 'lookup')).toBe('id-1');
		expect(await second([NOTHING], 'lookup')).toMatchObject({ failure: { code: 'DUPLICATE' }, outcomeUnknown: false });
		expect(await second([NOTHING, UNFILTERED], 'lookup')).toEqual({ end: 'unknown' });
		expect(await second([NOTHING, LOST], 'lookup')).toMatchObject({ outcomeUnknown: true, sent: false });
		expect(await second([NOTHING], 'lookup', LOST)).toMatchObject({ outcomeUnknown: true, sent: true });
		expect(await second([NOTHING], 'lookup', failed({ status: 429 }))).toMatchObject({
			outcomeUnknown: true,
			sent: false
		});
		const said = { ...lost, sendAgain: true };
		expect((await take({ send: REFUSED }, said)).ended).toEqual({ end: 'unknown' });
		// Of what may be done twice a refusal is an answer.
		const stopped = await take({ send: REFUSED }, lost, {}, { repeatable: true });
		expect(stopped.ended).toMatchObject({ failure: { code: 'DUPLICATE' }, outcomeUnknown: false });
		// Promised to be recognised, but not to be found.
		expect(await second([NOTHING], 'header')).toEqual({ end: 'unknown' });
	});
});

it('a command of one step is done with it', async () => {
	const step: Step = { as: 'planId', refusedAs: 'X', find: async () => NOTHING, send: async () => told('done') };
	const port = { mayStillSend: () => true, saveProgress: () => Promise.resolve() } as unknown as DeliveryPort;
	const entry = { key: 'key', progress: {}, outcomeUnknown: false };
	expect(await oneStep(step, entry, port)).toEqual({ end: 'done' });
	expect(await oneStep({ ...step, send: async () => told('pending') }, entry, port)).toMatchObject({ end: 'accepted' });
});
