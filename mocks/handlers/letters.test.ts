import { expect, it } from 'vitest';
import type { Msisdn } from '../../src/lib/domain/msisdn';
import { packOf } from '../../src/lib/operator/packs';
import { textSafetyOf } from '../../src/lib/operator/sms-rules';
import { useOperator } from '../vitest';
import { LINE, OTHER } from './money.fixture';

const operator = useOperator();
const read = async (line: Msisdn) => {
	const answer = await operator
		.signedIn(line)
		.fetch('/tmf-api/communicationManagement/v4/communicationMessage?sort=-sendTime');
	return (await answer.json()) as { subject: string; content: string; sendTime: string }[];
};

it('keeps what was written to each line, and what is written from now on', async () => {
	const before = await read(LINE);
	expect(before.map(({ subject }) => subject)).toEqual(['Изменение условий', 'Работы на сети', 'Добро пожаловать']);
	operator.operator.letters.send(LINE, { subject: 'Новое', text: 'Только вам' });
	expect((await read(LINE)).map(({ subject }) => subject)).toEqual(['Новое', ...before.map(({ subject }) => subject)]);
	expect(await read(OTHER)).toHaveLength(before.length);
});

it('writes nothing that its own rules would warn of, and links to its own site', async () => {
	const { dangersOf, piecesOf } = textSafetyOf(packOf({ number: LINE }));
	const texts = (await read(LINE)).map(({ content }) => content);
	expect(texts.flatMap(dangersOf)).toEqual([]);
	expect(texts.flatMap((text) => piecesOf(text).flatMap(({ href }) => href ?? []))).toEqual([
		'https://mts.ru/news',
		'https://mts.ru/works'
	]);
});
