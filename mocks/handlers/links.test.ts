import { describe, expect, it } from 'vitest';
import type { Msisdn } from '../../src/lib/domain/msisdn';
import { DAY, MINUTE } from '../../src/lib/domain/instant';
import { useOperator } from '../vitest';

const VIEWER = '+79000000001';
const OWNER = '+79000000002';
const operator = useOperator();

const json = (body: object, method = 'POST') => ({
	method,
	headers: { 'Content-Type': 'application/json' },
	body: JSON.stringify(body)
});

const code = (to = OWNER): string =>
	/Код согласия: (\d+)/.exec(operator.operator.sms.to(to).at(-1)?.text ?? '')?.[1] ?? '';

async function ask(rights: string[] = ['balance'], phoneNumber = OWNER) {
	const answer = await operator.signedIn(VIEWER).fetch('/links/v1/links', json({ phoneNumber, rights }));
	return { status: answer.status, body: (await answer.json()) as { code?: string; link: { id: string } } };
}

async function linked(rights: string[] = ['balance']): Promise<string> {
	const { id } = (await ask(rights)).body.link;
	const answer = await operator.signedIn(VIEWER).fetch(`/links/v1/links/${id}/accept`, json({ code: code() }));
	expect(answer.status).toBe(200);
	return id;
}

const BUCKET = '/tmf-api/prepayBalanceManagement/v4/bucket';

async function look(path = BUCKET, line = OWNER) {
	const answer = await operator.signedIn(VIEWER).fetch(path, { headers: { 'For-Line': line } });
	return { status: answer.status, of: answer.headers.get('For-Line'), body: (await answer.json()) as object };
}

describe('a link', () => {
	it('is asked for by number; the owner reads who asks and for what, and the code makes it so', async () => {
		const { status, body } = await ask(['balance', 'expenses']);
		expect(status).toBe(201);
		expect(body.link).toMatchObject({ role: 'viewer', phoneNumber: OWNER, status: 'pending', rights: [] });
		expect(operator.operator.sms.to(OWNER).at(-1)?.text).toContain('баланс и пакеты, расходы');
		expect((await look()).status).toBe(403);
		await operator.signedIn(VIEWER).fetch(`/links/v1/links/${body.link.id}/accept`, json({ code: code() }));
		expect(await look()).toMatchObject({ status: 200, of: OWNER, body: [{ logicalResource: [{ id: OWNER }] }] });
		expect((await look('/tmf-api/productInventory/v4/product')).body).toMatchObject({ code: 'RIGHT_MISSING' });
	});

	it('asks a stranger’s number too, and nobody gets a text', async () => {
		const before = operator.operator.sms.all().length;
		expect((await ask(['balance'], '+79995550000')).status).toBe(201);
		expect(operator.operator.sms.all()).toHaveLength(before);
	});

	it('five wrong codes are the end of the request, and a right one after them is none', async () => {
		const { id } = (await ask()).body.link;
		const right = code();
		const wrong = right === '0000' ? '1111' : '0000';
		const accept = (typed: string) =>
			operator.signedIn(VIEWER).fetch(`/links/v1/links/${id}/accept`, json({ code: typed }));
		for (let left = 4; left > 0; left -= 1)
			expect(await (await accept(wrong)).json()).toMatchObject({ attemptsLeft: left });
		expect(await (await accept(wrong)).json()).toMatchObject({ code: 'ONE_TIME_PASSWORD_SMS.VERIFICATION_FAILED' });
		expect((await accept(right)).status).toBe(400);
	});

	it('a code is good for ten minutes, a request for a day', async () => {
		const { id } = (await ask()).body.link;
		operator.operator.clock.advance(10 * MINUTE);
		const late = await operator.signedIn(VIEWER).fetch(`/links/v1/links/${id}/accept`, json({ code: code() }));
		expect(await late.json()).toMatchObject({ code: 'ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED' });
		operator.operator.clock.advance(DAY);
		expect(await (await operator.signedIn(VIEWER).fetch('/links/v1/links')).json()).toEqual([]);
	});

	it('a number is asked once a minute, is no number of one’s own, and is not linked twice', async () => {
		expect((await ask()).status).toBe(201);
		expect((await ask()).status).toBe(429);
		expect((await ask([], VIEWER)).body.code).toBe('OWN_NUMBER');
		operator.operator.clock.advance(MINUTE);
		await linked();
		operator.operator.clock.advance(MINUTE);
		expect((await ask()).body.code).toBe('ALREADY_LINKED');
	});

	it('the owner grants another right, sees when each was used, takes one back, and ends it', async () => {
		const id = await linked();
		const owner = operator.signedIn(OWNER);
		await owner.fetch(`/links/v1/links/${id}/rights`, json({ rights: ['balance', 'services'] }, 'PUT'));
		expect((await look('/tmf-api/productInventory/v4/product')).status).toBe(200);
		expect(await (await owner.fetch('/links/v1/links')).json()).toMatchObject([
			{ role: 'owner', phoneNumber: VIEWER, rights: [{ name: 'balance' }, { name: 'services', lastUsedAt: /.+/ }] }
		]);
		await owner.fetch(`/links/v1/links/${id}/rights`, json({ rights: ['services'] }, 'PUT'));
		expect((await look()).status).toBe(403);
		expect((await owner.fetch(`/links/v1/links/${id}`, { method: 'DELETE' })).status).toBe(204);
		expect((await owner.fetch(`/links/v1/links/${id}`, { method: 'DELETE' })).status).toBe(404);
		expect((await look('/tmf-api/productInventory/v4/product')).status).toBe(403);
	});

	it('the viewer grants himself nothing, and a stranger finds no link', async () => {
		const id = await linked();
		const put = (line: Msisdn) =>
			operator.signedIn(line).fetch(`/links/v1/links/${id}/rights`, json({ rights: ['services'] }, 'PUT'));
		expect((await put(VIEWER)).status).toBe(403);
		expect((await put('+79000000003')).status).toBe(404);
	});

	it('allows only what is about another line at all', async () => {
		await linked(['balance', 'expenses', 'services', 'top-up', 'place']);
		expect((await look('/tmf-api/paymentMethod/v4/paymentMethod')).status).toBe(403);
		expect((await look('/session/v1/visits')).status).toBe(403);
		expect((await look(BUCKET, '+79000000003')).status).toBe(403);
	});
});
