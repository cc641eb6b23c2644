import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { idOf } from '$lib/domain/line.fixture';
import type { Line } from '$lib/domain/line';
import { memoryStore } from './memory-store.fixture';
import { leaveAddress, takeAddress } from './left-address';
import { onAddress } from './on-address.svelte';

const LINE: Line = { id: idOf('+79000000001'), number: '+79000000001' };

it('takes an address up once the tab is the line’s, and not again when the page has it in another object', () => {
	let viewed = $state.raw<Line>();
	let unsealed = $state(false);
	let address = $state.raw<URLSearchParams | undefined>(new URLSearchParams('number=900'));
	const taken: string[] = [];
	const app = {
		get viewed() {
			return viewed;
		},
		get unsealed() {
			return unsealed;
		}
	};
	const stop = $effect.root(() =>
		onAddress(
			app,
			'/blacklist',
			() => address,
			(asked) => taken.push(String(asked))
		)
	);
	flushSync();
	viewed = LINE;
	flushSync();
	expect(taken).toEqual([]);
	unsealed = true;
	flushSync();
	expect(taken).toEqual(['number=900']);
	for (const next of ['', 'number=900']) {
		address = new URLSearchParams(next);
		flushSync();
	}
	expect(taken).toHaveLength(1);
	address = new URLSearchParams('number=112');
	flushSync();
	address = undefined;
	flushSync();
	expect(taken.slice(1)).toEqual(['number=112']);
	stop();
});

it('what a link has left beside the address comes first, once, and for its screen alone', () => {
	leaveAddress('/blacklist', 'number=%2B79000000002');
	const taken: string[] = [];
	const app = { viewed: LINE, unsealed: true };
	for (const path of ['/transfer', '/blacklist', '/blacklist']) {
		const close = $effect.root(() =>
			onAddress(
				app,
				path,
				() => new URLSearchParams(),
				(asked) => taken.push(`${path} ${asked.get('number')}`)
			)
		);
		flushSync();
		close();
	}
	expect(taken).toEqual(['/blacklist +79000000002']);
	const broken = memoryStore();
	broken.set('address /transfer', 7);
	expect(takeAddress('/transfer', broken)).toBeUndefined();
});
