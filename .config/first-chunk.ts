import type { Plugin, Rolldown } from 'vite';

/** What the home screen opens with: the shell, the home route, and what every page has. */
const HOME = [
	'/src/routes/+layout.svelte',
	'/src/routes/+error.svelte',
	'/src/routes/+page.svelte',
	'/src/hooks.client.ts'
];
/**
 * But what the first load itself fetches: the styles of a file fetched by name go into the page.
 */
const FEATURES = /\/src\/lib\/features\/(?!.*\/(lazy|rare-labels|finder|country-list)\.).*\.ts$/;
/** What brings a package along that few screens need. */
const PARTS = /\/src\/lib\/features\/shared\/(?!days\/CalendarSheet\.).*\.svelte$/;
const MESSAGE = /\/paraglide\/messages\/(?<name>\w+)\.js$/;

/**
 * What the home screen imports statically. Every message is behind one index, so those are told by
 * their use in the sources.
 */
function firstModules(context: Rolldown.PluginContext): Set<string> {
	const found = new Set<string>();
	const messages = new Set<string>();
	const queue = [...context.getModuleIds()].filter((id) => HOME.some((file) => id.endsWith(file)));
	for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
		if (found.has(id) || MESSAGE.test(id)) continue;
		found.add(id);
		const module = context.getModuleInfo(id);
		for (const [, name = ''] of (module?.code ?? '').matchAll(/\bm\.(\w+)/g)) messages.add(name);
		queue.push(...(module?.importedIds ?? []));
	}
	for (const id of context.getModuleIds()) if (messages.has(MESSAGE.exec(id)?.groups?.['name'] ?? '')) found.add(id);
	return found;
}

/**
 * Fewer, larger files. On the first load: what comes from packages, and what the shell and the home
 * screen are made of, only what pages import statically (`$initial`): the engine, sheets and the
 * captcha keep files of their own. Behind it: words and rules that several screens use would
 * otherwise come as a hundred files of a few lines, each of which is fetched and stored on
 * installing, and named on the first load.
 */
export function firstChunk(): Plugin {
	let first = new Set<string>();
	return {
		name: 'first-chunk',
		buildEnd() {
			first = firstModules(this);
		},
		outputOptions(options) {
			for (const kind of ['entryFileNames', 'chunkFileNames', 'assetFileNames'] as const) {
				const pattern = options[kind];
				// The first load names every file there is: by no more than the seven characters
				// that rolldown asks for.
				if (typeof pattern === 'string')
					options[kind] = pattern.replace('[hash]', '[hash:7]').replace('assets/[name].', 'assets/');
			}
			return options;
		},
		config: (_, { command, isSsrBuild }) =>
			command === 'build' && !isSsrBuild
				? {
						build: {
							rolldownOptions: {
								output: {
									codeSplitting: {
										groups: [
											{ name: 'packages', test: /node_modules\/(svelte|@sveltejs\/kit|dexie|esm-env|clsx)\// },
											{ name: 'first', test: (id: string) => first.has(id), tags: ['$initial'] },
											{ name: 'forms', test: /\/src\/lib\/ui\//, minShareCount: 2 },
											// Apart from the last step and its styles: the queue
											// fills forms in and draws none.
											{
												name: 'typed',
												test: /\/features\/.*\/(amount-(input|text)|step-up-text|(tab|top-up|transfer)-draft)/,
												minShareCount: 2
											},
											{
												name: 'confirm',
												test: /\/features\/shared\/(forms\/(Confirm|confirmation|form-check)|money\/(CardPicker|paying-cards))/,
												minShareCount: 2
											},
											{ name: 'words', test: MESSAGE, minShareCount: 2 },
											{ name: 'countries', test: /\/(country-codes|format\/countries)\.ts$/, minShareCount: 2 },
											{ name: 'shared', test: /\/src\/lib\/(domain|operator|i18n|platform)\//, minShareCount: 2 },
											// Rules and words of features: alone each would be a
											// file of a few lines, named on the first load.
											{ name: 'features', test: FEATURES, minShareCount: 2 },
											{ name: 'parts', test: PARTS, minShareCount: 2 }
										]
									}
								}
							}
						}
					}
				: undefined
	};
}
