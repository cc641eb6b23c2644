/**
 * What the home screen does without at first; apart for the reason told in `features/README.md`.
 */
export const moneyMovements = () => import('./MoneyMovements.svelte');
export const addPackages = () => import('$lib/features/services/AddPackagesButton.svelte');
