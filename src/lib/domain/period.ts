/** How often something is taken. */
export type Period = 'day' | 'week' | 'month' | 'year';
