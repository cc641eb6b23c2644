import type { Environment } from 'vitest/runtime';

/** Compiles runes for the browser, with no DOM at all: for reactive state that touches none. */
export default {
	name: 'runes',
	viteEnvironment: 'client',
	setup: () => ({ teardown: () => undefined })
} satisfies Environment;
