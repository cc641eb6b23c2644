import { createRandom, type Random } from '../bss/random';

type Place = { holder: Record<string, unknown> | unknown[]; key: string | number };

function places(value: unknown, found: Place[] = []): Place[] {
	if (Array.isArray(value))
		value.forEach((element, key) => {
			found.push({ holder: value, key });
			places(element, found);
		});
	else if (typeof value === 'object' && value !== null)
		for (const [key, element] of Object.entries(value)) {
			found.push({ holder: value as Record<string, unknown>, key });
			places(element, found);
		}
	return found;
}

const SPOILT: readonly [(random: Random) => unknown, ...((random: Random) => unknown)[]] = [
	() => undefined,
	() => null,
	() => 'no-such-value',
	() => '<script>document.title = "gotcha"</script><img src=x onerror="document.title = \'gotcha\'">',
	(random) => random.int(-1_000, 1_000) / 7,
	() => 1e308,
	() => -9_007_199_254_740_993,
	() => '',
	() => [],
	() => ({ unexpected: { deeply: ['nested', true] } }),
	() => false,
	() => '9999-99-99T99:99:99Z',
	(random) => 'Ж'.repeat(10 ** random.int(3, 6)),
	() => 'a\u202eb\u0000c\ud800'
];

/** The body with one to three of its fields missing or made into something they should not be. */
export function mutate(body: unknown, seed: number): unknown {
	const random = createRandom(seed, 'mutate');
	const root = [structuredClone(body)];
	for (let left = random.int(1, 3); left > 0; left -= 1) {
		const [first, ...rest] = places(root);
		if (!first) break;
		const { holder, key } = random.pick([first, ...rest]);
		Object.assign(holder, { [key]: random.pick(SPOILT)(random) });
	}
	return root[0];
}
