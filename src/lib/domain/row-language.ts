import type { Freshness } from './freshness';

/** What the rows were asked for in. `own`: the operator's language. */
export const askedIn = ({ asked }: Freshness, own: string): string => asked ?? own;

/** What the rows are in, as far as anybody knows. */
export const saidIn = ({ language }: Freshness, own: string): string => language ?? own;
