import { expect, it } from 'vitest';
import { memoryStorage } from './storage.fixture';
import { TabVault, type Sealer } from './tab-vault';

/** Not secret, but bound to its name, and not readable as text. */
function turned(): Sealer & { opened: string[] } {
	const opened: string[] = [];
	const bytes = (text: string) => new TextEncoder().encode(text).map((byte) => byte ^ 0xff);
	return {
		opened,
		seal: (name, value) => Promise.resolve(bytes(`${name} ${JSON.stringify(value)}`)),
		open(name, sealed) {
			opened.push(name);
			const text = new TextDecoder().decode(sealed.map((byte) => byte ^ 0xff));
			if (!text.startsWith(`${name} `)) return Promise.reject(new Error('Sealed under another name'));
			return Promise.resolve(JSON.parse(text.slice(name.length + 1)));
		}
	};
}

/** A tab, and what it has after a reload. */
function tab(sealer: Sealer = turned()) {
	const stored = new Map<string, string>();
	return {
		stored,
		async open(line: string | null): Promise<TabVault> {
			const vault = new TabVault(() => memoryStorage(stored));
			await vault.open(sealer, line);
			return vault;
		}
	};
}

it('what was set is there after a reload, and lies sealed meanwhile', async () => {
	const { stored, open } = tab();
	const before = await open('line-1');
	before.set('draft', { receiver: 'Анна, +79000000002' });
	before.set('draft', { receiver: 'Анна, +79000000003' });
	before.set('gone', 1);
	before.remove('gone');
	await before.written();
	expect([...stored.keys()]).toEqual(['sealed:draft']);
	expect(JSON.stringify([...stored])).not.toMatch(/Анна|7900/);
	const after = await open('line-1');
	expect(after.get('draft')).toEqual({ receiver: 'Анна, +79000000003' });
	expect([after.get('gone'), after.names('d')]).toEqual([undefined, ['draft']]);
});

it('what was set before it was known who is signed in is theirs, and stays over what lay there', async () => {
	const { stored, open } = tab();
	(await open('line-1')).set('draft', 'old');
	const vault = new TabVault(() => memoryStorage(stored));
	vault.set('draft', 'new');
	expect(vault.get('draft')).toBe('new');
	await vault.open(turned(), 'line-1');
	await vault.written();
	expect((await open('line-1')).get('draft')).toBe('new');
});

it.each([
	['line-1', 'line-2'],
	['line-1', null],
	[null, 'line-1']
])('of %s nothing is left when the tab is %s’s, in memory and in the store', async (one, other) => {
	const { stored, open } = tab();
	const vault = await open(one);
	vault.set('draft', 1);
	await vault.written();
	const reloaded = await open(other);
	expect([reloaded.get('draft'), stored.size]).toEqual([undefined, 0]);
	vault.set('draft', 2);
	await vault.open(turned(), other);
	await vault.written();
	expect([vault.get('draft'), stored.size]).toEqual([undefined, 0]);
});

it('what can’t be opened is nothing, and the rest is there', async () => {
	const { stored, open } = tab();
	const vault = await open('line-1');
	vault.set('a', 1);
	vault.set('b', 2);
	await vault.written();
	stored.set('sealed:a', stored.get('sealed:b') ?? '');
	stored.set('sealed:c', 'not base64!');
	const after = await open('line-1');
	expect([after.get('a'), after.get('b'), after.get('c')]).toEqual([undefined, 2, undefined]);
	expect([...stored.keys()]).toEqual(['sealed:b']);
});

it('what is set, removed or left to another line while it is being opened wins', async () => {
	const { stored, open } = tab();
	const first = await open('line-1');
	for (const name of ['set', 'removed', 'left']) first.set(name, 'old');
	await first.written();
	const vault = new TabVault(() => memoryStorage(stored));
	const sealer = turned();
	let doing: Promise<void> | undefined;
	await vault.open(
		{
			...sealer,
			async open(name, sealed) {
				const value = await sealer.open(name, sealed);
				if (name === 'set') vault.set(name, 'new');
				if (name === 'removed') vault.remove(name);
				if (name === 'left') doing ??= vault.open(sealer, 'line-2');
				return value;
			}
		},
		'line-1'
	);
	await doing;
	expect([vault.get('set'), vault.get('removed'), vault.get('left')]).toEqual([undefined, undefined, undefined]);
	const again = new TabVault(() => memoryStorage(stored));
	again.set('set', 'new');
	await again.open(sealer, 'line-1');
	expect(again.get('set')).toBe('new');
});

it('what is being sealed while the keys change is sealed anew with those of after', async () => {
	let key = 'before';
	const sealer: Sealer = {
		seal: (_, value) => Promise.resolve(new TextEncoder().encode(`${key} ${JSON.stringify(value)}`)),
		open: () => Promise.reject(new Error('Not asked'))
	};
	const { stored, open } = tab(sealer);
	const vault = await open('line-1');
	vault.set('draft', 1);
	// By now it has begun, with the key of before.
	await Promise.resolve();
	key = 'after';
	vault.sealAnew();
	await vault.written();
	expect(atob(stored.get('sealed:draft') ?? '')).toMatch(/^after/);
});

it('where nothing can be stored or sealed it is kept in memory alone', async () => {
	const forbidden = new TabVault(() => {
		throw new DOMException('Blocked', 'SecurityError');
	});
	forbidden.set('draft', 1);
	await forbidden.open(turned(), 'line-1');
	await forbidden.written();
	expect(forbidden.get('draft')).toBe(1);
	const { stored, open } = tab({ ...turned(), seal: () => Promise.reject(new Error('No key')) });
	const vault = await open('line-1');
	vault.set('draft', 1);
	await vault.written();
	expect([vault.get('draft'), stored.size]).toEqual([1, 0]);
});
