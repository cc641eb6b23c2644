import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ strict: true }),
		// The worker is registered by src/lib/platform/sw-client.ts through workbox-window, so that updates are offered, not forced.
		serviceWorker: { register: false },
		// Absolute paths: a page served from the precache must find its chunks whatever the depth of the URL.
		paths: { relative: false },
		// Everything from our own origin. Styles keep 'unsafe-inline' for the attribute styles Svelte transitions set; scripts never.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self']
			}
		}
	}
};
