import type { LoadUpgrades } from './database';

/** For pages: most devices need no upgrade, so that their first load goes without. */
export const lazyUpgrades: LoadUpgrades = () => import('./upgrades');
