/**
 * Every kind of command, confirmed on a phone, and how often it has taken effect at the operator.
 */
import { must } from '../../../mocks/bss/must';
import type { OrderCommand } from '$lib/domain/command';
import { DAY } from '$lib/domain/instant';
import { charged, credited, LINE, OTHER, type Phone } from '../support/device';
import { signedInPhone, termsOf } from '../support/orders';

export interface Kind {
	name: string;
	/** What is posted for it, in order: of each the first answer may be lost. */
	posts: readonly string[];
	/** Confirms one. Gives its key. */
	confirm(phone: Phone): Promise<{ key: string }>;
	/** How often each of its effects has happened; once each is right. */
	effects(phone: Phone, key: string): number[];
}

const rub = (roubles: number) => ({ minor: roubles * 100, currency: 'RUB' });

/**
 * As a screen would make it, from a catalogue that was read well: read once, for it says the same
 * every time.
 */
let order: Promise<OrderCommand> | undefined;
const orderCommand = (): Promise<OrderCommand> =>
	(order ??= signedInPhone()
		.then((phone) => termsOf(phone, 'social-net'))
		.then(({ command }) => command));

/** Before the phones of the cells: this one resets the operator they share. */
export const prepare = async (): Promise<void> => void (await orderCommand());

const withKey = (records: readonly { reason?: string; externalId?: string }[], key: string): number =>
	records.filter(({ reason, externalId }) => reason === key || externalId === key).length;

export const COMMANDS: readonly Kind[] = [
	{
		name: 'top-up',
		posts: ['payment', 'topupBalance'],
		confirm: async (phone) => ({ key: await phone.topUp(500) }),
		effects: (phone, key) => [charged(phone, key), credited(phone, key)]
	},
	{
		name: 'transfer',
		posts: ['transferBalance'],
		confirm: ({ engine }) =>
			engine.actions.confirm({ kind: 'transfer', line: LINE, receiver: OTHER, amount: rub(100), fee: rub(10) }),
		effects: (phone, key) => [credited(phone, key), credited(phone, key, OTHER)]
	},
	{
		name: 'order',
		posts: ['productOrder'],
		confirm: async ({ engine }) => engine.actions.confirm(await orderCommand()),
		effects: (phone, key) => {
			phone.host.operator.settle();
			const orders = phone.host.operator.orders
				.of(LINE)
				.filter(({ state }) => state !== 'rejected' && state !== 'failed');
			return [withKey(orders, key), credited(phone, key)];
		}
	},
	{
		name: 'exchange of points',
		posts: ['redemptions'],
		confirm: ({ engine }) =>
			engine.actions.confirm({
				kind: 'bonus',
				line: LINE,
				action: 'exchange',
				reward: { id: 'account-100', name: '100 ₽' },
				cost: { points: 500 },
				credits: rub(100)
			}),
		effects: (phone, key) => [phone.host.operator.bonuses.applied(key), credited(phone, key)]
	},
	{
		name: 'message',
		posts: ['partyInteraction'],
		confirm: ({ engine }) => engine.actions.confirm({ kind: 'message', line: LINE, text: 'Не работает интернет' }),
		effects: ({ host }, key) => [
			withKey(
				host.operator.chat.of(LINE).filter(({ from }) => from === 'subscriber'),
				key
			)
		]
	},
	{
		name: 'request',
		posts: ['troubleTicket'],
		confirm: ({ engine }) =>
			engine.actions.confirm({ kind: 'request', line: LINE, topic: 'billing', text: 'За что списали?' }),
		effects: ({ host }, key) => [withKey(host.operator.tickets.of(LINE), key)]
	},
	{
		name: 'autopay',
		posts: ['topupBalance'],
		confirm: ({ engine, cards, clock }) =>
			engine.actions.confirm({
				kind: 'autopay',
				line: LINE,
				action: 'set',
				plan: {
					cardId: must(cards[0]).id,
					cardLabel: '•• 4242',
					amount: rub(500),
					by: 'date',
					period: 'month',
					firstAt: clock.now() + 2 * DAY
				}
			}),
		effects: ({ host }, key) => [withKey(host.operator.autopays.of(LINE), key)]
	}
];
