/**
 * The outcome of a command as a record of the operator tells it. A state we don't know is
 * `unclear`, never a guess.
 */
import * as v from 'valibot';
import type { Dialect, Outcome, OutcomeDialect, Words } from '../../operator/dialect';
import type { OperatorPack } from '../../operator/pack';
import type { Acknowledgement, ToAcknowledgement } from '../acknowledgement';
import { meaning, meaningIfAny, spoken } from '../dialect';
import { anything, byPack, id, maybe, present, read, text, through } from './fields';
import { CODE } from './texts';

/** Words in which servers say it of anything. `partial` is not what was asked for, and says so. */
const ANYTHING: Words<Outcome> = {
	...{ done: 'done', complete: 'done', completed: 'done', success: 'done', successful: 'done', succeeded: 'done' },
	...{ processed: 'done', executed: 'done', finished: 'done' },
	...{ pending: 'pending', created: 'pending', new: 'pending', accepted: 'pending', acknowledged: 'pending' },
	...{ inProgress: 'pending', processing: 'pending', submitted: 'pending', queued: 'pending', held: 'pending' },
	...{ failed: 'refused', failure: 'refused', error: 'refused', rejected: 'refused', refused: 'refused' },
	...{ declined: 'refused', denied: 'refused', cancelled: 'refused', canceled: 'refused', aborted: 'refused' }
};

const standard: Dialect['outcome'] = {
	payment: {
		...ANYTHING,
		...{ captured: 'done', settled: 'done', paid: 'done' },
		...{ initiated: 'pending', authorizing: 'pending', authorized: 'pending', pendingAuthorization: 'pending' },
		...{ expired: 'refused', voided: 'refused' }
	},
	balanceAction: { ...ANYTHING, confirmed: 'done' },
	plan: { ...ANYTHING, created: 'done', active: 'done', confirmed: 'done', cancelled: 'done', canceled: 'done' },
	order: {
		...ANYTHING,
		...{ assessingCancellation: 'pending', pendingCancellation: 'pending', partial: 'refused' }
	}
};

const outcome = spoken('outcome', standard);

const action = v.object({ id: v.fallback(id, ''), status: maybe(v.unknown()) });

const by =
	(kind: keyof OutcomeDialect) =>
	(pack: OperatorPack): ToAcknowledgement =>
	(record) => {
		const dto = read(action, record);
		return dto && acknowledgement(dto.id, meaning(outcome(pack)[kind], dto.status));
	};

function acknowledgement(id: string, state: Outcome | undefined): Acknowledgement | undefined {
	return id === '' && state === undefined ? undefined : { id, state: state ?? 'unclear' };
}

const toPayment = by('payment');

const pageOf = byPack(({ moment }) =>
	v.object({ redirectUrl: maybe(through(v.string(), addressToPay)), expirationDate: maybe(moment), status: anything })
);

/**
 * TMF676. One that is pending may tell where the person pays it; one that ended unpaid may say that
 * no bank has refused it.
 */
export const toPaymentAcknowledgement =
	(pack: OperatorPack): ToAcknowledgement =>
	(record) => {
		const told = toPayment(pack)(record);
		const page = told && read(pageOf({ pack }), record);
		if (page === undefined) return told;
		const { redirectUrl: address, expirationDate: until, status } = page;
		const toPay = told?.state === 'pending' && address ? { address, ...present({ until }) } : undefined;
		const code = told?.state === 'refused' ? meaningIfAny(UNPAID, status) : undefined;
		return told && { ...told, ...present({ toPay, why: code && { code, reason: '' } }) };
	};

const UNPAID: Words<'PAYMENT_EXPIRED' | 'PAYMENT_CANCELLED'> = {
	...{ expired: 'PAYMENT_EXPIRED', timedOut: 'PAYMENT_EXPIRED', timeout: 'PAYMENT_EXPIRED' },
	...{ canceled: 'PAYMENT_CANCELLED', cancelled: 'PAYMENT_CANCELLED', voided: 'PAYMENT_CANCELLED' },
	aborted: 'PAYMENT_CANCELLED'
};

/**
 * People are sent there: a page over TLS, or one of the app's own origin; nothing that could be a
 * script.
 */
function addressToPay(told: string): string | undefined {
	if (/^\/[\w-][\w./?=&%-]*$/.test(told)) return told;
	const url = URL.canParse(told) ? new URL(told) : undefined;
	return url?.protocol === 'https:' && url.username === '' ? url.href : undefined;
}

/** A top-up or a transfer of TMF654. */
export const toBalanceAcknowledgement = by('balanceAction');
/** Of setting a plan: one that has ended since was set all the same. */
export const toPlanSet = by('plan');

const order = v.object({
	id: v.fallback(id, ''),
	state: maybe(v.unknown()),
	note: maybe(v.array(v.object({ id: maybe(v.pipe(v.string(), v.regex(CODE))), text })))
});

export const toOrderAcknowledgement =
	(pack: OperatorPack): ToAcknowledgement =>
	(record) => {
		const dto = read(order, record);
		const told = dto && acknowledgement(dto.id, meaning(outcome(pack).order, dto.state));
		const why = told?.state === 'refused' ? dto?.note?.at(-1) : undefined;
		return told && { ...told, ...(why && { why: { code: why.id ?? 'ORDER_REFUSED', reason: why.text } }) };
	};

/** A message or ticket has arrived as soon as the operator lists it, whatever its state. */
export const toArrival: ToAcknowledgement = (record) => {
	const dto = read(v.object({ id }), record);
	return dto && { id: dto.id, state: 'done' };
};
