declare global {
	namespace App {
		interface PageState {
			/** The top-up sheet is open over the page: by a tap on it, which Back undoes, or because the address asked for it. */
			sheet?: 'opened-here' | 'came-here';
		}
	}
}

export {};
