import { idOf } from '$lib/domain/line.fixture';
import { DAY, HOUR } from '../../../src/lib/domain/instant';
import type { SavedCard } from '../../../src/lib/domain/subscriber';
import type { Exchange } from '../gateway/foreign-server';
import type { Gateway } from '../gateway/gateway';
import { LINE } from '../walk/walk';
import type { CommandOutcome } from './judge-commands';
import { phone, type Phone } from './phone';
import { topUpFrom } from '../../../src/lib/domain/top-up';

const OTHER = '+79000000002';
const CARD: SavedCard = {
	line: idOf(LINE),
	id: 'card-1',
	name: 'VISA',
	brand: 'VISA',
	lastFour: '4242',
	expires: '2099-12',
	preferred: true,
	usable: true
};
const sum = (minor: number) => ({ minor, currency: 'RUB' });

/** Each of the six commands, confirmed as its screen does. */
const COMMANDS: Readonly<Record<string, (phone: Phone) => Promise<{ key: string }>>> = {
	'top-up': ({ engine }) => engine.actions.confirm(topUpFrom(CARD, LINE, LINE, sum(60_00))),
	transfer: ({ engine }) =>
		engine.actions.confirm({ kind: 'transfer', line: LINE, receiver: OTHER, amount: sum(50_00), fee: sum(10_00) }),
	order: ({ engine }) =>
		engine.actions.confirm({
			kind: 'order',
			line: LINE,
			action: 'connect',
			offering: { id: 'string', name: 'string' },
			price: { now: sum(100_00) },
			related: []
		}),
	autopay: ({ engine, now }) =>
		engine.actions.confirm({
			kind: 'autopay',
			line: LINE,
			action: 'set',
			plan: {
				by: 'date',
				period: 'month',
				firstAt: now() + DAY,
				amount: sum(300_00),
				cardId: CARD.id,
				cardLabel: '•• 4242'
			}
		}),
	message: ({ engine }) => engine.actions.confirm({ kind: 'message', line: LINE, text: 'Здравствуйте' }),
	request: ({ engine }) =>
		engine.actions.confirm({ kind: 'request', line: LINE, topic: 'billing', text: 'Проверьте счёт' })
};

/** Longer than any repeat of the engine is apart, shorter than a command is good for. */
const PATIENCE = 3 * HOUR;

/** Each command by itself on a phone of its own: one that does not end would hold up the others. */
export async function tryCommands(id: string, gateway: Gateway, cookie: string): Promise<CommandOutcome[]> {
	const outcomes: CommandOutcome[] = [];
	for (const [command, confirm] of Object.entries(COMMANDS)) {
		const tried = await phone(`${id}-${command}`, gateway.origin, cookie);
		const { key } = await confirm(tried);
		await tried.run(PATIENCE);
		const entry = (await tried.queue()).find((one) => one.key === key);
		outcomes.push({ command, sent: sentWith(key, gateway.exchanges), state: entry?.state ?? 'gone' });
	}
	return outcomes;
}

function sentWith(wanted: string, exchanges: readonly Exchange[]): Record<string, number> {
	const times: Record<string, number> = {};
	for (const { method, path, key } of exchanges) {
		if (key !== wanted || method === 'GET') continue;
		times[`${method} ${path}`] = (times[`${method} ${path}`] ?? 0) + 1;
	}
	return times;
}
