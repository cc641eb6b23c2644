/** Apart from what is there at first for the reason told in `features/README.md`. */
export const unreadBadge = () => import('./UnreadBadge.svelte');
export const sessionNotice = () => import('./SessionNotice.svelte');
export const blockNotice = () => import('./BlockNotice.svelte');
export const viewedNotice = () => import('./ViewedNotice.svelte');
export const told = () => import('./Told.svelte');
export const screens = () => import('../shared/screens');
