/** What the home screen does without at first; apart for the reason told in `features/README.md`. */
export const topUpSheet = () => import('$lib/features/payments/TopUpSheet.svelte');
export const moneyMovements = () => import('./MoneyMovements.svelte');
export const addPackages = () => import('./AddPackages.svelte');
