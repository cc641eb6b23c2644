/** A number in [0, 1). For jitter only: nothing secret is made of it. */
export type Random = () => number;

export const systemRandom: Random = () => Math.random();
