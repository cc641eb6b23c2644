import { type Habit, type Said, said } from './habit';
import { isObject } from './json';

/** The resource that refuses, so that there is an error to be shown. */
const REFUSED = 'promotion';

interface Told {
	status: number;
	code: string;
	reason: string;
}

const told = ({ status, body }: Said): Told => {
	const { code = 'ERROR', reason = 'Error' } = isObject(body) ? body : {};
	return { status, code: String(code), reason: String(reason) };
};

const errorsAs = (name: string, words: string, write: (told: Told) => unknown, status = 403): Habit => ({
	name,
	does: `Ошибки ${words}; на акции всегда отвечает такой (${status}).`,
	instead: ({ resource }) =>
		resource === REFUSED ? said(status, { code: 'FORBIDDEN', reason: 'No scope for this resource' }) : undefined,
	say: (answer) => {
		if (answer.status >= 400) answer.body = write(told(answer));
	}
});

export const errors: readonly Habit[] = [
	errorsAs('errors-tmf', 'по TMF630', ({ status, code, reason }) => ({
		'@type': 'Error',
		code,
		reason,
		status: String(status)
	})),
	errorsAs('errors-camara', 'по CAMARA', ({ status, code, reason }) => ({ status, code, message: reason })),
	{
		...errorsAs('errors-problem', 'по RFC 9457 (problem+json)', ({ status, code, reason }) => ({
			type: `https://bss.example/errors/${code}`,
			title: code,
			status,
			detail: reason
		}))
	},
	errorsAs('errors-spring', 'как у Spring', ({ status, code, reason }) => ({
		timestamp: '2026-11-22T09:00:00.000+00:00',
		status,
		error: code,
		message: reason,
		path: '/'
	})),
	errorsAs('errors-list', 'списком', ({ code, reason }) => [{ code, message: reason }]),
	errorsAs('errors-number', 'с числовым кодом', ({ reason }) => ({ code: 60, reason, message: reason })),
	errorsAs('errors-405', 'по TMF630, 405 вместо отказа', ({ code, reason }) => ({ code, reason }), 405),
	errorsAs('errors-empty', 'без тела', () => undefined, 500),
	{
		name: 'errors-200',
		does: 'Об ошибке говорит в теле ответа 200; на акции всегда отвечает так.',
		instead: ({ resource }) =>
			resource === REFUSED ? said(200, { code: 'FORBIDDEN', reason: 'No scope for this resource' }) : undefined,
		say: (answer, { method }) => {
			if (method === 'GET' && answer.status >= 400) answer.status = 200;
		}
	}
];
