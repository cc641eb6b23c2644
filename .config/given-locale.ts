import type { Plugin } from 'vite';

const LOOKS_FOR_IT = /export let getLocale = \(\) => \{[^]*?\n\};/;

/**
 * Paraglide's runtime knows many ways to find the language and to remember it, all of which would
 * be in the first load. Here the app itself says which it is (`src/lib/i18n/page-locale.ts`); until
 * then it is the base one.
 */
export function givenLocale(): Plugin {
	return {
		name: 'given-locale',
		transform: {
			filter: { id: /\/paraglide\/runtime\.js$/ },
			handler(code) {
				if (!LOOKS_FOR_IT.test(code)) this.error('Paraglide’s runtime has no «getLocale» as it is known here');
				return code.replace(LOOKS_FOR_IT, 'export let getLocale = () => baseLocale;');
			}
		}
	};
}
