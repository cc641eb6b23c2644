import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import { mainBalance } from '$lib/domain/home';
import { createQueries } from '$lib/db/queries/queries';
import { phone } from './support/device';

const { host } = await phone();

it.each(host.operator.lines.all().map(({ msisdn }) => msisdn))(
	'home has what the operator has, on line %s',
	async (line) => {
		const p = await phone(line);
		await p.engine.pullOnly(['balances']);
		const { balances } = await createQueries(p.db).homeNow(idOf(line));
		expect(mainBalance(balances)?.remaining.minor).toBe(p.ledger(line).balance);
	}
);
