import type { EntryGenerator } from './$types';
import { HELP_PAGES } from './pages';

export const entries: EntryGenerator = () => HELP_PAGES.map((page) => ({ page }));
