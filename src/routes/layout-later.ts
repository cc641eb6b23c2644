/** What every page does without at first; apart for the reason told in `features/README.md`. */
export const outdatedNotice = () => import('$lib/features/pwa/OutdatedNotice.svelte');
export const updateOffer = () => import('$lib/features/pwa/UpdateOffer.svelte');
export const installOffer = () => import('$lib/features/pwa/InstallOffer.svelte');
export const offered = () => import('$lib/features/Offered.svelte');
export const sessionGuard = () => import('$lib/features/auth/SessionGuard.svelte');
