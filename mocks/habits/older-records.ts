import { iso } from '../bss/clock';
import { DAY } from '../../src/lib/domain/instant';
import { KEY_FIELDS, type Json } from './habit';

const LONG_AGO = Date.UTC(2020, 0, 1);

/** What was done long ago and not by the app, as each list shows it. */
const TEMPLATES: Readonly<Record<string, (at: string) => Json>> = {
	payment: (paymentDate) => ({
		'@type': 'Payment',
		status: 'done',
		account: { id: '+79000000001' },
		paymentMethod: { id: 'kiosk' },
		totalAmount: { unit: 'RUB', value: 100 },
		paymentDate
	}),
	topupBalance: (requestedDate) => ({
		'@type': 'TopupBalance',
		status: 'completed',
		amount: { amount: 100, units: 'RUB' },
		usageType: 'monetary',
		bucket: { id: 'main' },
		requestedDate
	}),
	transferBalance: (requestedDate) => ({
		'@type': 'TransferBalance',
		status: 'completed',
		amount: { amount: 100, units: 'RUB' },
		usageType: 'monetary',
		requestedDate
	}),
	productOrder: (orderDate) => ({ '@type': 'ProductOrder', state: 'completed', orderDate, productOrderItem: [] }),
	partyInteraction: (creationDate) => ({
		'@type': 'PartyInteraction',
		description: 'Старое сообщение',
		direction: 'inbound',
		status: 'completed',
		creationDate,
		channel: [{ id: 'chat' }],
		interactionDate: { startDateTime: creationDate }
	}),
	troubleTicket: (creationDate) => ({
		'@type': 'TroubleTicket',
		description: 'Старое обращение',
		severity: 'Minor',
		ticketType: 'other',
		status: 'closed',
		creationDate,
		lastUpdate: creationDate,
		statusChange: [{ status: 'closed', changeDate: creationDate }]
	})
};

/** The same ones every time, and thousands of them: made once. */
const made = new Map<string, Json[]>();

/**
 * As many records of one of the lists that commands are looked up in, each under a key of its own.
 */
export function olderRecords(resource: string, count: number): readonly Json[] {
	const name = `${resource} ${count}`;
	const known = made.get(name) ?? make(resource, count);
	made.set(name, known);
	return known;
}

function make(resource: string, count: number): Json[] {
	const template = TEMPLATES[resource];
	const field = KEY_FIELDS[resource];
	if (!template || field === undefined) return [];
	return Array.from({ length: count }, (_, place) => ({
		id: `older-${resource}-${place}`,
		[field]: `older-key-${place}`,
		...template(iso(LONG_AGO + (place % 1_000) * DAY))
	}));
}
