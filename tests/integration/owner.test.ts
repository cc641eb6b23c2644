import { expect, it } from 'vitest';
import { phone } from './support/device';

it('what is on paper comes when its screen asks for it, and not before', async () => {
	const p = await phone();
	await p.engine.pull('sign-in');
	expect([await p.db.owners.count(), await p.db.parties.count(), await p.db.accounts.count()]).toEqual([1, 0, 0]);
	await p.engine.pull('entry', 'party', 'accounts');
	expect(await p.db.parties.toArray()).toMatchObject([
		{
			kind: 'individual',
			familyName: 'Ковалёва',
			documents: [{ kind: 'passport', series: '0016', number: '481205' }],
			phones: ['+79000000142'],
			contractNumber: '1-277304516'
		}
	]);
	expect(await p.db.accounts.toArray()).toMatchObject([
		{ number: '277304516', kind: 'mobile' },
		{ number: '501-204-7731', kind: 'home' }
	]);
	p.host.assertSound();
});

it('the greeting brings no passport along', async () => {
	const p = await phone();
	const bodies: string[] = [];
	p.watch((request, _, body) => {
		if (request === 'GET /individual') bodies.push(body);
	});
	await p.engine.pull('sign-in');
	expect(bodies.join('')).toContain('Ковалёва');
	expect(bodies.join('')).not.toMatch(/481205|birthDate|individualIdentification/);
	await p.engine.pull('entry', 'party');
	expect(bodies.join('')).toContain('481205');
});

it('accounts that fail take nothing of the owner along, and the other way round', async () => {
	const p = await phone();
	p.faults({ path: '**/billingAccount', kind: 'status', status: 500 });
	await p.engine.pull('entry', 'party', 'accounts');
	expect([await p.db.parties.count(), await p.db.accounts.count()]).toEqual([1, 0]);
	p.faults({ path: '**/individual', kind: 'status', status: 500 });
	await p.engine.pull('pull', 'party', 'accounts');
	expect([await p.db.parties.count(), await p.db.accounts.count()]).toEqual([1, 2]);
	const failed = (await p.db.freshness.toArray()).filter(({ failure }) => failure).map(({ resource }) => resource);
	expect(failed.toSorted()).toEqual(['owner', 'party']);
});
