/** A moment as milliseconds since the Unix epoch, UTC. Days and months are cut in the operator's zone, never in the device's. */
export type Instant = number;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
