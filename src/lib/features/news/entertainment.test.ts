import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import type { CatalogueData } from '$lib/domain/catalogue';
import { freshnessMap, neverFetched } from '$lib/domain/freshness';
import { m } from '$lib/i18n/paraglide/messages.js';
import { provideApp, type AppContext } from '../shared/app-context';
import Entertainment from './Entertainment.svelte';

function said(unreadable: number, unsorted?: true): string {
	const catalogue = {
		catalogue: [{ unsorted }] as CatalogueData['catalogue'],
		services: [],
		freshness: freshnessMap([{ ...neverFetched('catalogue'), checkedAt: 5, unreadable }])
	} as Partial<CatalogueData> as CatalogueData;
	const Page: Component = (internals) => {
		provideApp({ now: () => 5 } as AppContext);
		return Entertainment(internals, { catalogue });
	};
	return render(Page).body;
}

it('«no entertainment» is said of a catalogue that was all read', () => {
	expect(said(0)).toContain(m.news_no_entertainment());
	expect(said(1)).not.toContain(m.news_no_entertainment());
	expect(said(0, true)).not.toContain(m.news_no_entertainment());
	expect(said(1)).toContain(m.shell_not_all_text());
});
