/**
 * What is said aloud besides results: how a refresh ended, and the network that goes and comes.
 * Call while a component is set up.
 */
import { untrack } from 'svelte';
import { m } from '$lib/i18n/paraglide/messages.js';
import { onAskedRefresh } from '$lib/platform/asked-refresh';
import { say } from '$lib/ui/voice.svelte';
import type { AppContext } from '../shared/app-context';
import { reachText } from '../shared/data/reach-text';
import { refreshText } from '../shared/told/refresh-text';

export function sayConnection(app: AppContext): void {
	let before: AppContext['reach'] = 'ok';
	$effect(() => {
		const { reach } = app;
		if (reach === before) return;
		before = reach;
		say(reachText(reach) ?? m.told_reach_back());
	});
}

export function sayRefreshes(app: AppContext): void {
	$effect(() =>
		onAskedRefresh(() => {
			const line = untrack(() => app.viewed);
			// Without a network the chip and the voice have said so.
			if (line === undefined || app.reach === 'offline') return;
			app.queries.homeNow(line.id).then(
				(home) => {
					const words = refreshText(home, app.format);
					if (words !== undefined) say(words);
				},
				() => undefined
			);
		})
	);
}
