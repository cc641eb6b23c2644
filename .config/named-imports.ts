import type { Plugin } from 'vite';

const DESTRUCTURED = 'const { onMount, tick } = svelte;';

/**
 * SvelteKit's client takes two functions out of `import * as svelte` by destructuring, for which
 * every function of Svelte's is kept and put into an object, on the first load. Taken one by one,
 * what nobody uses is left out, and so is a file that makes such objects.
 */
export function namedImports(): Plugin {
	return {
		name: 'named-imports',
		transform: {
			filter: { id: /@sveltejs\/kit\/src\/runtime\/client\/client\.js$/ },
			handler(code) {
				// Of another SvelteKit: it is to be seen whether this is still needed.
				if (!code.includes(DESTRUCTURED)) this.error(`SvelteKit's client has no «${DESTRUCTURED}»`);
				return code.replace(DESTRUCTURED, 'const onMount = svelte.onMount;\nconst tick = svelte.tick;');
			}
		}
	};
}
