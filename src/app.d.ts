declare global {
	namespace App {
		interface PageState {
			/** Address of the sheet opened over the current page. */
			sheet?: string;
		}
	}
}

export {};
