/** What the handlers of our own documents, and of the programme of points, can say. */
import { createHash } from 'node:crypto';
import type { Line } from '../../mocks/bss/line';
import type { TestOperator } from '../../mocks/node';
import { PART_SIZE } from '../../src/lib/domain/contacts/copy';
import { MINUTE } from '../../src/lib/domain/instant';
import { caller, type Call, type Exchange } from './tour-caller';

/**
 * Every reward at its price and at another, cashback onto the account, the programme left with more
 * points than were said, then as it is, and joined.
 */
export async function bonuses(call: Call, { operator }: TestOperator, msisdn: string): Promise<void> {
	const line = operator.lines.find(msisdn);
	if (!line) return;
	const points = (value: number) => ({ unit: 'points', value });
	for (const { id: reward, cost } of [...operator.bonuses.rewards(line), { id: 'nothing', cost: 1 }])
		for (const paid of [cost + 1, cost]) {
			const sent = { externalId: `${reward}-${paid}`, reward: { id: reward }, cost: points(paid) };
			const { status, body } = await call('loyalty', 'POST', '/redemptions', { sent });
			if (status === 201) await call('loyalty', 'GET', '/redemptions/{id}', { id: (body as { id: string }).id });
		}
	for (const value of [1, 1_000_000])
		await call('tmf654', 'POST', '/transferBalance', {
			sent: {
				amount: { amount: value, units: line.pack.currency },
				usageType: 'monetary',
				bucket: { id: `cashback-${line.account}` },
				logicalResource: [{ id: msisdn }],
				receiverBucket: { id: 'main' },
				receiverBucketUsageType: 'monetary',
				receiverLogicalResource: { id: msisdn },
				costOwner: 'originator',
				transferCost: { unit: line.pack.currency, value: 0 },
				channel: { id: 'web' },
				reason: `cashback-${value}`
			}
		});
	const { body } = await call('tmf658', 'GET', '/loyaltyProgramMember');
	const [member] = body as { id: string }[];
	const id = member?.id ?? 'nothing';
	for (const forfeits of [0, operator.bonuses.points(line)])
		await call('tmf658', 'PATCH', '/loyaltyProgramMember/{id}', {
			id,
			sent: { status: 'terminated', forfeits: points(forfeits) }
		});
	await call('tmf658', 'POST', '/loyaltyProgramMember', { sent: { status: 'active' } });
}

/** A sealed copy brought in two parts and forgotten; one whose parts are missing, one too many. */
export async function copies(call: Call): Promise<void> {
	const bytes = [new Uint8Array(PART_SIZE), Uint8Array.of(1)];
	const id = createHash('sha256').update(Buffer.concat(bytes)).digest('hex');
	for (const [part, piece] of bytes.entries()) {
		const sent = { content: Buffer.from(piece).toString('base64') };
		await call('contacts', 'PUT', '/copies/{id}/parts/{part}', { id, part: String(part), sent });
	}
	const size = PART_SIZE + 1;
	for (const one of [id, id, '0'.repeat(64), 'none'])
		await call('contacts', 'PUT', '/copies/{id}', { id: one, sent: { size } });
	await call('contacts', 'PUT', '/copies/{id}/parts/{part}', { id, part: '999999', sent: { content: 'AA==' } });
	await call('contacts', 'GET', '/copies/{id}', { id });
	for (const part of ['1', '2']) await call('contacts', 'GET', '/copies/{id}/parts/{part}', { id, part });
	await call('contacts', 'GET', '/copies');
	await call('contacts', 'DELETE', '/copies/{id}', { id });
}

/** Notices wished for, in another country's money, and no longer. */
export async function link(call: Call, on: TestOperator, viewer: Line, exchanges: Exchange[]): Promise<void> {
	const { operator } = on;
	const owner = operator.lines.all().find(({ msisdn, pack }) => msisdn !== viewer.msisdn && pack.id === viewer.pack.id);
	const rights = ['balance', 'expenses'];
	await call('links', 'POST', '/links', { sent: { phoneNumber: viewer.msisdn, rights } });
	const asked = { phoneNumber: owner?.msisdn ?? '+79995550000', rights };
	await call('links', 'POST', '/links', { sent: asked });
	const [made] = operator.links.of(viewer.msisdn);
	const id = made?.id ?? '';
	await call('links', 'POST', '/links/{id}/accept', { id, sent: { code: 'wrong' } });
	await call('links', 'POST', '/links/{id}/accept', { id, sent: { code: made?.code?.value ?? '' } });
	await call('links', 'GET', '/links');
	if (owner)
		await caller(on, on.signedIn(owner.msisdn), owner.msisdn, exchanges)('links', 'PUT', '/links/{id}/rights', {
			id,
			sent: { rights: ['services'] }
		});
	await call('links', 'PUT', '/links/{id}/rights', { id, sent: { rights: [] } });
	await call('links', 'DELETE', '/links/{id}', { id });
	await call('links', 'DELETE', '/links/{id}', { id });
	operator.clock.advance(MINUTE);
}

export async function push(call: Call, { operator }: TestOperator, msisdn: string): Promise<void> {
	await call('push', 'GET', '/key');
	const id = `6f9619ff-8b86-4d11-b42d-${msisdn.slice(1).padStart(12, '0')}`;
	for (const unit of [operator.lines.find(msisdn)?.pack.currency ?? '', 'XTS']) {
		const sent = {
			endpoint: 'https://push.invalid/device',
			keys: { p256dh: 'p', auth: 'a' },
			types: ['lowBalance'],
			lowBalance: { unit, value: 100 }
		};
		await call('push', 'PUT', '/subscription/{id}', { id, sent });
	}
	await call('push', 'DELETE', '/subscription/{id}', { id });
	await call('push', 'DELETE', '/subscription');
}
