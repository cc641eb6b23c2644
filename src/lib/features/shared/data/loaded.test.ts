import { createRawSnippet, type Component } from 'svelte';
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { neverFetched, type Freshness } from '$lib/domain/freshness';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import { provideApp, type AppContext, type Reach } from '../app-context';
import Loaded from './Loaded.svelte';

const part = (words: string) => createRawSnippet(() => ({ render: () => `<p>${words}</p>` }));

function said(of: Freshness | undefined, { some = false, missing = false, reach = 'ok' as Reach } = {}): string {
	const Page: Component = (internals) => {
		provideApp({ reach, format: { locale: 'ru' } as Format } as AppContext);
		return Loaded(internals, {
			of,
			some,
			missing,
			failed: 'Не вышло',
			children: part('строки'),
			none: part('пусто'),
			loading: part('скелет')
		});
	};
	return render(Page)
		.body.replaceAll(/<svg.*?<\/svg>|<!--.*?-->|<[^>]+>/gs, ' ')
		.replaceAll(/\s+/g, ' ')
		.trim();
}

const never = neverFetched('catalogue');
const failed: Freshness = { ...never, failure: { class: 'server', code: 'HTTP_503', reason: '' } };

it('one of four states is drawn, and a failure says why', () => {
	expect(said(never)).toBe('скелет');
	expect(said({ ...never, checkedAt: 5 })).toBe('пусто');
	expect(said(failed)).toBe(`Не вышло ${m.failures_server()}`);
	expect(said(failed, { some: true })).toBe('строки');
});

it('nobody waits for ever for what was never asked for', () => {
	expect(said(never, { reach: 'offline' })).toBe(`Не вышло ${m.shell_loads_later()}`);
	expect(said(never, { reach: 'garbled' })).toBe(`Не вышло ${m.failures_unreadable()}`);
	expect(said(undefined, { missing: true })).toBe(`Не вышло ${m.shell_loads_later()}`);
});
