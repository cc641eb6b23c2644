/** What every page does without at first; apart for the reason told in `features/README.md`. */
export const lostNotice = () => import('$lib/features/pwa/LostNotice.svelte');
export const broken = () => import('$lib/features/shell/Broken.svelte');
export const sheetHost = () => import('./SheetHost.svelte');
export const waysNow = () => import('$lib/features/shared/dial/WaysNow.svelte');
export const unread = () => import('./Unread.svelte');
export const updateOffer = () => import('$lib/features/pwa/UpdateOffer.svelte');
export const installOffer = () => import('$lib/features/pwa/InstallOffer.svelte');
export const offered = () => import('$lib/features/shell/Offered.svelte');
export const guards = () => import('./Guards.svelte');
