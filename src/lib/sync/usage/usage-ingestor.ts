import type { PagesTakenIn, UsagePages } from './ingest-pages';

/** Where the bodies of answers are read and stored: in a worker of the page, or at hand. */
export interface UsageHands {
	/** Rejects as `takeInPages` does. */
	takeIn(pages: UsagePages): Promise<PagesTakenIn>;
	/** Nothing comes for a while. */
	end(): void;
}
