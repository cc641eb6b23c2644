import type { LoadUpgrades } from './database';
import * as upgrades from './upgrades';

/** For workers: a service worker can import nothing while it runs. */
export const ownUpgrades: LoadUpgrades = () => Promise.resolve(upgrades);
