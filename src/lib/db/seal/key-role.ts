/**
 * What is sealed with a key: what the person sees, or what is still to be sent without them
 * (docs/decisions/0025).
 */
export type KeyRole = 'data' | 'delivery';

/** `names`: of the ids of rows, which stand in keys. */
export type AnyKeyRole = KeyRole | 'names';
