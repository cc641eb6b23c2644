import { describe, expect, it } from 'vitest';
import type { ApiName } from '../../src/lib/operator/api-paths';
import { must } from '../../mocks/bss/must';
import { useOperator } from '../../mocks/vitest';
import { readOfficial } from './official';
import { folder, reason } from './official-files';
import { tour } from './tour';
import type { Exchange } from './tour-caller';

/** The official definition of one record of each answer. */
const DEFINITIONS: Record<string, string> = {
	'forwarding /call-forwardings': 'CallForwardingSignal',
	'forwarding /unconditional-call-forwardings': 'UnconditionalCallForwardingSignal',
	'location /retrieve': 'Location',
	'tmf620 /productOffering': 'ProductOffering',
	'tmf620 /productOfferingPrice': 'ProductOfferingPrice',
	'tmf621 /troubleTicket': 'TroubleTicket',
	'tmf622 /productOrder': 'ProductOrder',
	'tmf622 /cancelProductOrder': 'CancelProductOrder',
	'tmf632 /individual': 'Individual',
	'tmf632 /organization': 'Organization',
	'tmf635 /usage': 'Usage',
	'tmf635 /usageSpecification': 'UsageSpecification',
	'tmf637 /product': 'Product',
	'tmf654 /bucket': 'Bucket',
	'tmf654 /topupBalance': 'TopupBalance',
	'tmf654 /transferBalance': 'TransferBalance',
	'tmf654 /balanceActionHistory': 'BalanceActionHistory',
	'tmf658 /loyaltyProgramMember': 'LoyaltyProgramMember',
	'tmf658 /loyaltyBalance': 'LoyaltyBalance',
	'tmf666 /billingAccount': 'BillingAccount',
	'tmf670 /paymentMethod': 'TokenizedCard',
	'tmf671 /promotion': 'Promotion',
	'tmf676 /payment': 'Payment',
	'tmf677 /usageConsumptionReport': 'UsageConsumptionReport',
	'tmf681 /communicationMessage': 'CommunicationMessage',
	'tmf683 /partyInteraction': 'PartyInteraction'
};

/**
 * What we add to the standard, as its extension pattern (`@type`, `@baseType`) allows, and say so
 * in the document.
 */
const EXTENSIONS = [
	'BalanceActionHistory.receiptId',
	'Error.itemTotalPrice',
	'Error.itemPrice',
	'Error.transferCost',
	'LoyaltyProgramMember_Update.forfeits',
	...['redirectUrl', 'expirationDate'].map((name) => `Payment.${name}`),
	// Inside a value, whose type the standard leaves open.
	...['date', 'type', 'phoneNumber'].map((name) => `Product.productCharacteristic[].value[].${name}`),
	...['nextRunDate', 'threshold', 'monthlyMaximum'].map((name) => `TopupBalance_Create.${name}`),
	...['nextRunDate', 'threshold', 'monthlyMaximum', 'paidThisMonth', 'lastRunDate', 'lastRunStatus'].map(
		(name) => `TopupBalance.${name}`
	)
];

// The default reporter only counts what was skipped.
if (reason !== undefined) process.stderr.write(`Not compared with the official files. ${reason}.\n`);

const definitionOf = ({ api, path }: Exchange): string => must(DEFINITIONS[`${api} ${path.replace('/{id}', '')}`]);

/** What is sent has a definition of its own. */
function sentAs(name: string, { api, method }: Exchange): string {
	if (api === 'location') return 'RetrievalLocationRequest';
	if (api === 'forwarding') return 'CreateCallForwardingSignal';
	return `${name}_${method === 'PATCH' ? 'Update' : 'Create'}`;
}

describe('the official files', () => {
	const operator = useOperator();
	const official = (api: ApiName) => readOfficial(folder ?? '', api);

	it('are met by every body the operator sends and takes', async ({ skip }) => {
		skip(reason !== undefined, reason);
		const exchanges = (await tour(operator)).filter(({ api }) => api.startsWith('tmf') || api === 'forwarding');
		expect(exchanges.length).toBeGreaterThan(100);
		const files = new Map([...new Set(exchanges.map(({ api }) => api))].map((api) => [api, official(api)]));
		const wrong: string[] = [];
		for (const exchange of exchanges) {
			const file = must(files.get(exchange.api));
			const judge = (definition: string, body: unknown): void => {
				const problem = file.check(definition, body);
				if (problem) wrong.push(`${exchange.method} ${exchange.path} ${exchange.line}: ${problem}`);
				wrong.push(...file.unknownFields(definition, body).filter((name) => !EXTENSIONS.includes(name)));
			};
			const name = definitionOf(exchange);
			const camara = !exchange.api.startsWith('tmf');
			const refusal = camara ? 'ErrorInfo' : 'Error';
			// An answer of CAMARA's is one thing, a list of words too.
			const records = exchange.body === undefined ? [] : camara ? [exchange.body] : [exchange.body].flat();
			const refused = exchange.status >= 300;
			// The beta alone has numbers for codes of errors; ours are those of all its siblings.
			if (!refused || exchange.api !== 'tmf658') for (const record of records) judge(refused ? refusal : name, record);
			if (exchange.sent) judge(sentAs(name, exchange), exchange.sent);
		}
		expect([...new Set(wrong)]).toEqual([]);
	});

	it('are read so that a wrong body is found', ({ skip }) => {
		skip(reason !== undefined, reason);
		const balances = official('tmf654');
		expect(balances.check('Bucket', { status: 'open' })).toContain('status');
		expect(balances.check('TopupBalance', {})).toContain('status');
		expect(balances.unknownFields('Bucket', { remainingValue: { amount: 1, unit: 'RUB' }, title: 'x' })).toEqual([
			'Bucket.remainingValue.unit',
			'Bucket.title'
		]);
		const consumption = official('tmf677');
		const report = (bucket: object) => ({ '@type': 'UsageConsumptionReport', bucket: [bucket] });
		expect(
			consumption.check('UsageConsumptionReport', report({ '@type': 'Bucket', status: 'active' }))
		).toBeUndefined();
		expect(consumption.check('UsageConsumptionReport', report({ '@type': 'Bucket', status: 'open' }))).toContain(
			'status'
		);
		expect(consumption.check('UsageConsumptionReport', report({ '@type': 'Package' }))).toContain('@type');
	});
});
