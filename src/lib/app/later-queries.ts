/** Fetched in one: each file that the first load knows of costs it a name. */
export { createCatalogueQueries } from '$lib/db/queries/catalogue';
export { createLinkQueries } from '$lib/db/queries/links';
export { createSupportQueries } from '$lib/db/queries/support';
export { createUsageQueries } from '$lib/db/queries/usage';
export { sessionBehindLock } from '$lib/db/repositories/session';
