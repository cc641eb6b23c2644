import { createHash } from 'node:crypto';
import adapter from '@sveltejs/adapter-static';
import { leanTemplate } from './.config/app-template.js';
import { packed } from './.config/packed.js';

const template = leanTemplate('src/app.html');

/**
 * SvelteKit hashes its own scripts only, not the one in the template that paints the cached
 * balance.
 */
const inTemplate = template.scripts.map(
	(script) => /** @type {const} */ (`sha256-${createHash('sha256').update(script).digest('base64')}`)
);

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		files: { appTemplate: template.path },
		// An unknown address gets the app too, which says so in words.
		adapter: packed(adapter({ pages: 'build', strict: true, fallback: '404.html' }), 'build'),
		// The worker is registered by src/lib/platform/app-updates.ts through workbox-window, so
		// that updates are offered, not forced.
		serviceWorker: { register: false },
		// Absolute paths: a page served from the precache must find its chunks whatever the depth
		// of the URL.
		paths: { relative: false },
		// Styles stand in the page: a stylesheet on its way would hold back the first paint, and
		// every request counts on 2G.
		inlineStyleThreshold: 60_000,
		// Everything from our own origin. Styles keep 'unsafe-inline' for the attribute styles
		// Svelte transitions set; scripts never.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', ...inTemplate],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:'],
				'connect-src': ['self'],
				// Sounds kept on the device.
				'media-src': ['self', 'blob:'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self']
			}
		}
	}
};
