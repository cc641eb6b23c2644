import type { Route } from '../http/route';

export const sessionRoutes: readonly Route[] = [];
