import { it } from 'vitest';
import { runSchedules } from './run';

it('500 random schedules: every command applied once or visibly not', () => runSchedules(2, 500), 300_000);
