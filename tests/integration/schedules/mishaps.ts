/**
 * `…-before`: nothing was processed; `…-after`: it was, and the answer went wrong; `late`: it
 * arrives after the client has given up.
 */
export const MISHAPS = [
	'lost-before',
	'lost-after',
	'lost-after',
	'500-before',
	'500-after',
	'cut-after',
	'page-before',
	'hang-before',
	'hang-after',
	'late',
	'429-before',
	'401-before',
	'400-before',
	'409-before',
	'death-before',
	'death-after'
] as const;

/** What leaves nobody knowing whether a command was processed. */
export const LOSSES = [
	'lost-before',
	'lost-after',
	'500-after',
	'cut-after',
	'hang-after',
	'late',
	'death-after'
] as const satisfies readonly (typeof MISHAPS)[number][];

export type Mishap = (typeof MISHAPS)[number] | 'none';
