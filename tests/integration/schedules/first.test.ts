import { it } from 'vitest';
import { runSchedules } from './run';

it('1,000 random schedules: every command applied once or visibly not', () => runSchedules(1, 1_000), 300_000);
