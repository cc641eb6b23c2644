import { http, HttpResponse, type HttpHandler } from 'msw';
import type { PagePayment } from '../bss/checkout';
import { iso } from '../bss/clock';
import type { Operator } from '../bss/operator';
import type { Host } from '../http/host';
import { json, read, wrong } from './request';

/**
 * Where the page brings the person back to, whatever the outcome: the address says nothing of it
 * (docs/operators.md).
 */
const BACK = '/top-up?back';

/**
 * The acquirer's page and the bank's, as plain as can be, and `payments` of the control API, which
 * does the same without a page.
 */
export function payHandlers(host: Host, origin: string): HttpHandler[] {
	const at = (path: string): string => `${origin}/__mock${path}`;
	return [
		http.get(at('/pay/:id'), ({ params }) => {
			const payment = host.operator.checkout.find(String(params['id']));
			return payment ? page(payment) : new Response('Нет такого платежа', { status: 404 });
		}),
		http.post(at('/pay/:id'), async ({ params, request }) => {
			const outcome = new URLSearchParams(await request.text()).get('outcome');
			if (outcome === 'paid' || outcome === 'refused') host.operator.checkout.decide(String(params['id']), outcome);
			return new Response(null, { status: 303, headers: { Location: BACK, 'Cache-Control': 'no-store' } });
		}),
		http.get(at('/payments'), ({ request }) =>
			json(paymentsOf(host.operator, new URL(request.url).searchParams.get('line') ?? ''))
		),
		http.post(at('/payments'), async ({ request }) => {
			const { id, outcome } = await read(request);
			if (outcome !== 'paid' && outcome !== 'refused') return wrong('`outcome` is paid or refused');
			const decided = host.operator.checkout.decide(String(id), outcome);
			return decided ? json({ status: decided.status }) : wrong('`id` is one of the payments');
		})
	];
}

const paymentsOf = ({ checkout }: Operator, line: string): object[] =>
	checkout.of(line as `+${string}`).map(({ id, status, method, amount, expiresAt }) => ({
		...{ id, status, method, minor: amount.minor },
		expiresAt: iso(expiresAt)
	}));

const ENDED: Readonly<Record<Exclude<PagePayment['status'], 'pendingAuthorization'>, string>> = {
	done: 'Оплачено',
	denied: 'Банк отказал',
	expired: 'Время оплаты вышло'
};

function page({ id, status, method, amount, receiver }: PagePayment): Response {
	const title = method === 'bankAccountTransfer' ? 'Учебный банк: оплата по СБП' : 'Учебный банк: оплата картой';
	const button = (outcome: string, text: string): string =>
		`<button name="outcome" value="${outcome}">${text}</button>`;
	const what =
		status === 'pendingAuthorization'
			? `<form method="post" action="/__mock/pay/${id}">${button('paid', 'Оплатить')}${button('refused', 'Отказать')}</form>`
			: `<p role="status">${ENDED[status]}</p>`;
	return HttpResponse.html(
		`<!doctype html><html lang="ru"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<link rel="stylesheet" href="/__mock/page.css"><main><h1>${title}</h1><p>${amount.minor / 100} ${amount.currency}, ${receiver}</p>${what}
<p><a href="${BACK}">Вернуться в приложение</a></p></main></html>`,
		{
			headers: {
				'Cache-Control': 'no-store',
				'Content-Security-Policy':
					"default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
			}
		}
	);
}
