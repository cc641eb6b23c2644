import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { neverFetched } from '$lib/domain/freshness';
import { m } from '$lib/i18n/paraglide/messages.js';
import { provideApp, type AppContext } from '../shared/app-context';
import OwnFees from './OwnFees.svelte';

const whole = { ...neverFetched('products'), checkedAt: 5 };
const Page: Component<{ freshness: typeof whole }> = (internals, { freshness }) => {
	provideApp({ now: () => 5 } as AppContext);
	return OwnFees(internals, { products: [], freshness });
};
const said = (freshness: typeof whole) => render(Page, { props: { freshness } }).body;

it('«nothing is paid for» is said of products that were all read', () => {
	expect(said(whole)).toContain(m.prices_fees_none());
	for (const freshness of [
		{ ...whole, unreadable: 1 },
		{ ...whole, cut: true as const }
	]) {
		expect(said(freshness)).not.toContain(m.prices_fees_none());
		expect(said(freshness)).toContain(m.shell_not_all());
	}
});
