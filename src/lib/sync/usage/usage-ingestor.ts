import type { IngestedPages, UsagePages } from './ingest-pages';

/** Where the bodies of answers are read and stored: in a worker of the page, or at hand. */
export interface UsageIngestor {
	/** Rejects as `ingestPages` does. */
	ingest(pages: UsagePages): Promise<IngestedPages>;
	/** Nothing comes for a while. */
	end(): void;
}
