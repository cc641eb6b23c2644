import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { idOf } from '$lib/domain/line.fixture';
import type { Line } from '$lib/domain/line';
import { onAddress } from './on-address.svelte';

const LINE: Line = { id: idOf('+79000000001'), number: '+79000000001' };

it('takes an address up once a line is viewed, and not again when the page has it in another object', () => {
	let viewed = $state.raw<Line>();
	let address = $state.raw<URLSearchParams | undefined>(new URLSearchParams('number=900'));
	const taken: string[] = [];
	const app = {
		get viewed() {
			return viewed;
		}
	};
	const stop = $effect.root(() =>
		onAddress(
			app as Parameters<typeof onAddress>[0],
			() => address,
			(asked, line) => taken.push(`${line} ${String(asked)}`)
		)
	);
	flushSync();
	expect(taken).toEqual([]);
	viewed = LINE;
	flushSync();
	expect(taken).toEqual([`${LINE.id} number=900`]);
	for (const next of ['', 'number=900']) {
		address = new URLSearchParams(next);
		flushSync();
	}
	expect(taken).toHaveLength(1);
	address = new URLSearchParams('number=112');
	flushSync();
	address = undefined;
	flushSync();
	expect(taken.slice(1)).toEqual([`${LINE.id} number=112`]);
	stop();
});
