import { type Habit, said } from './habit';

const SIDE_RESOURCES: readonly string[] = [
	'promotion',
	'communicationMessage',
	'partyInteraction',
	'troubleTicket',
	'paymentMethod'
];

const deaf = (resource: string, words: string): Habit => ({
	name: `401-${resource}`,
	does: `Сеанс жив, но ${words} отвечают 401.`,
	instead: (asked) =>
		asked.resource === resource && asked.method === 'GET'
			? said(401, { '@type': 'Error', code: 'UNAUTHENTICATED', reason: 'Invalid token' })
			: undefined
});

/** Who may ask for what. */
export const session: readonly Habit[] = [
	deaf('promotion', 'акции'),
	deaf('usage', 'расходы'),
	deaf('bucket', 'балансы'),
	{
		name: 'side-apis-absent',
		does: 'Нет акций, писем, чата, обращений и карт: 404.',
		instead: ({ resource }) =>
			SIDE_RESOURCES.includes(resource)
				? said(404, { '@type': 'Error', code: 'NOT_FOUND', reason: 'No such API' })
				: undefined
	}
];
