/** Apart from what is there at first for the reason told in `features/README.md`. */
export const queueCard = () => import('./QueueCard.svelte');
