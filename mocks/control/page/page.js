/** The control page: reads the control API every second and shows it; every button is one call of it. */

const byId = (id) => document.getElementById(id);

/** A number in hundredths as people write money. */
const money = (minor, currency) => (minor / 100).toLocaleString('ru', { style: 'currency', currency });
const signed = (minor, currency) => (minor > 0 ? '+' : '') + money(minor, currency);
const moment = (iso) => new Date(iso).toLocaleString('ru', { dateStyle: 'short', timeStyle: 'medium' });

async function get(path) {
	return (await fetch(`/__mock/${path}`)).json();
}

const post = (path, body) => send('POST', path, body);
const put = (path, body) => send('PUT', path, body);

async function send(method, path, body) {
	const answer = await fetch(`/__mock/${path}`, { method, body: JSON.stringify(body) });
	const said = await answer.json();
	await refresh();
	return answer.ok ? said : Promise.reject(new Error(said.message));
}

/** Table row: strings become text, nodes stay, an object says its class too. */
function row(...cells) {
	const tr = document.createElement('tr');
	for (const cell of cells) {
		const td = tr.insertCell();
		const { text, className = '' } = cell instanceof Node || typeof cell !== 'object' ? { text: cell } : cell;
		td.className = className;
		td.append(text ?? '');
	}
	return tr;
}

const PRESETS = {
	'Без сбоев': [],
	'Ответ платежа потерян': [{ method: 'POST', path: '**/payment', kind: 'drop-after', times: 1 }],
	'Зачисление: ответ потерян': [{ method: 'POST', path: '**/topupBalance', kind: 'drop-after', times: 1 }],
	'Связь рвётся': [{ path: '**', kind: 'drop-before' }],
	'500 дважды': [{ path: '**', kind: 'status', status: 500, times: 2 }],
	'429, через 5 с': [{ method: 'POST', path: '**', kind: 'status', status: 429, retryAfter: 5, times: 1 }],
	'Медленно: 3 с': [{ path: '**', kind: 'delay', ms: 3000 }],
	Молчит: [{ path: '**', kind: 'hang' }],
	'HTML вместо JSON': [{ path: '**', kind: 'html' }],
	'Обрыв на середине': [{ path: '**', kind: 'truncate' }],
	'Испорченные поля': [{ method: 'GET', path: '/tmf-api/**', kind: 'mutate', seed: 1 }]
};

const KINDS = {
	paging: 'Страницы',
	queries: 'Запросы',
	keys: 'Ключи',
	acknowledgement: 'Ответ на команду',
	words: 'Слова',
	amounts: 'Суммы',
	times: 'Время',
	shapes: 'Вид записей',
	ids: 'Номера',
	transport: 'Доставка',
	errors: 'Ошибки',
	session: 'Доступ'
};

let chosen;
let currency = 'RUB';

function showLines({ lines, network }) {
	chosen ??= lines[0]?.line;
	currency = lines.find(({ line }) => line === chosen)?.currency ?? currency;
	byId('lines').replaceChildren(
		...lines.map(({ line, name, status, balance, currency: unit }) => {
			const button = document.createElement('button');
			button.textContent = line;
			button.ariaPressed = String(line === chosen);
			button.onclick = () => {
				chosen = line;
				void refresh();
			};
			const who = status === 'blocked' ? { text: `${name}, заблокирован`, className: 'bad' } : name;
			return row(button, who, { text: money(balance, unit), className: balance < 0 ? 'sum bad' : 'sum' });
		})
	);
	const select = byId('network');
	if (select.length === 1) select.append(...lines.map(({ line, name }) => new Option(`${line}, ${name}`, line)));
	select.value = network ?? '';
}

/** The code stands out, so that it can be read off at a glance. */
function smsItem({ at, to, text }) {
	const item = document.createElement('li');
	const from = document.createElement('small');
	from.textContent = `${to} · ${moment(at)}`;
	const code = /\b\d{4,8}\b/.exec(text);
	if (!code) item.append(from, text);
	else {
		const mark = document.createElement('mark');
		mark.textContent = code[0];
		item.append(from, text.slice(0, code.index), mark, text.slice(code.index + code[0].length));
	}
	return item;
}

function showSms(list) {
	const none = document.createElement('li');
	none.textContent = 'Пока ничего. Здесь появятся коды для входа.';
	byId('sms').replaceChildren(...(list.length > 0 ? list.toReversed().map(smsItem) : [none]));
}

function showLedger({ opening, count, entries, balance, keys }) {
	byId('ledger-sums').textContent =
		`${chosen}: было ${money(opening, currency)}, движений ${count}, стало ${money(balance, currency)}`;
	byId('entries').replaceChildren(
		...entries
			.toReversed()
			.map(({ at, text, minor, key }) =>
				row(moment(at), text, { text: signed(minor, currency), className: 'sum' }, { text: key, className: 'quiet' })
			)
	);
	byId('keys').replaceChildren(
		...keys.map(({ key, method, path, times, applied }) =>
			row(
				key,
				`${method} ${path}`,
				{ text: times, className: 'sum' },
				{ text: applied, className: applied > 1 ? 'sum bad' : 'sum' }
			)
		)
	);
}

function showLog(list) {
	byId('log').replaceChildren(
		...list
			.slice(-200)
			.toReversed()
			.map(({ at, method, path, status, line, key }) =>
				row(
					moment(at),
					`${method} ${path}`,
					{ text: status || 'нет', className: status === 0 || status >= 400 ? 'sum bad' : 'sum' },
					line,
					{ text: key, className: 'quiet' }
				)
			)
	);
}

/** One box per habit, under its kind; the list itself never changes while the page is open. */
async function listHabits() {
	const habits = await get('habits');
	const byKind = Object.groupBy(habits, ({ kind }) => kind);
	byId('habits').replaceChildren(
		...Object.entries(byKind).map(([kind, list]) => {
			const group = document.createElement('fieldset');
			const legend = document.createElement('legend');
			legend.textContent = KINDS[kind] ?? kind;
			group.append(legend, ...list.map(habitBox));
			return group;
		})
	);
}

function habitBox({ name, does, on }) {
	const label = document.createElement('label');
	const box = Object.assign(document.createElement('input'), { type: 'checkbox', name, checked: on });
	const code = document.createElement('small');
	code.textContent = name;
	label.append(box, ` ${does} `, code);
	return label;
}

const tickedHabits = () => [...byId('habits').querySelectorAll('input:checked')].map(({ name }) => name);

function showHabits(on) {
	byId('habits-on').textContent = on.length === 0 ? 'Серверы такие, как должны быть.' : `Включено: ${on.length}.`;
	for (const box of byId('habits').querySelectorAll('input')) box.checked = on.includes(box.name);
}

function showState(state) {
	byId('now').textContent = moment(state.now);
	const seed = document.querySelector('[name=seed]');
	if (document.activeElement !== seed) seed.value = state.seed;
	const list = document.querySelector('[name=list]');
	if (document.activeElement !== list) list.value = JSON.stringify(state.faults, null, 1);
	showHabits(state.habits);
	const problems = byId('problems');
	problems.hidden = state.problems.length === 0;
	problems.textContent = state.problems.join('\n');
	showLines(state);
}

async function refresh() {
	showState(await get('state'));
	const [sms, ledger, log] = await Promise.all([
		get('sms'),
		get(`ledger?line=${encodeURIComponent(chosen)}&last=200`),
		get('log')
	]);
	showSms(sms);
	showLedger(ledger);
	showLog(log);
}

function onSubmit(id, send) {
	byId(id).onsubmit = (event) => {
		event.preventDefault();
		void send(new FormData(event.target));
	};
}

byId('advance').onclick = ({ target }) => {
	if (target instanceof HTMLButtonElement) void post('clock', { advance: Number(target.value) });
};
byId('use').onclick = async ({ target }) => {
	if (!(target instanceof HTMLButtonElement)) return;
	const answer = byId('use-answer');
	try {
		const { cost } = await post('usage', { line: chosen, use: target.value });
		answer.textContent = `Стоило ${money(cost, currency)}`;
	} catch (error) {
		answer.textContent = error.message;
	}
};
byId('habits').onchange = () => void put('habits', tickedHabits());
byId('habits-none').onclick = () => void put('habits', []);
byId('network').onchange = ({ target }) => void post('network', { line: target.value || null });
onSubmit('set-clock', (form) => post('clock', { now: new Date(String(form.get('now'))).toISOString() }));
onSubmit('reset', (form) => post('reset', { seed: Number(form.get('seed')) }));
onSubmit('faults', async (form) => {
	const answer = byId('faults-answer');
	try {
		answer.textContent = `Задано: ${(await post('faults', JSON.parse(String(form.get('list'))))).length}`;
	} catch (error) {
		answer.textContent = error.message;
	}
});
byId('presets').append(
	...Object.entries(PRESETS).map(([name, faults]) => {
		const button = document.createElement('button');
		button.textContent = name;
		button.onclick = () => void post('faults', faults);
		return button;
	})
);

await listHabits();
await refresh();
setInterval(() => {
	if (!document.hidden) void refresh();
}, 1_000);
