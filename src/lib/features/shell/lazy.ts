/** Apart from what is there at first for the reason told in `features/README.md`. */
export const unreadBadge = () => import('./UnreadBadge.svelte');
export const sessionNotice = () => import('./SessionNotice.svelte');
export const lineNotices = () => import('./LineNotices.svelte');
export const told = () => import('./Told.svelte');
export const screens = () => import('../shared/screens');
