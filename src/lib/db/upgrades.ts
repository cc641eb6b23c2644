/** What is needed once in a device's life, and fetched then. */
export { deleteClear } from './clear/delete-clear';
export { moveIn } from './clear/move-in';
export { mendKeys } from './seal/mend-keys';
