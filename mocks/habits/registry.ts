import { acknowledgement } from './acknowledgement';
import { amounts } from './amounts';
import { balances } from './balances';
import { envelopes } from './envelopes';
import { errors } from './errors';
import type { Habit, KINDS, RegisteredHabit } from './habit';
import { identifiers } from './ids';
import { keys } from './keys';
import { offers } from './offers';
import { omissions } from './omissions';
import { paging } from './paging';
import { queries } from './queries';
import { session } from './session';
import { times } from './times';
import { transport } from './transport';
import { usage } from './usage';
import { words } from './words';

const BY_KIND: Readonly<Record<(typeof KINDS)[number], readonly Habit[]>> = {
	paging,
	queries,
	keys,
	acknowledgement,
	words,
	amounts,
	times,
	shapes: [...omissions, ...offers, ...balances, ...usage],
	ids: identifiers,
	// After every record has been written: what holds them, and what carries it.
	transport: [...envelopes, ...transport],
	errors,
	session
};

/** Every habit a server may have, in the order in which those that are on act. */
export const HABITS: readonly RegisteredHabit[] = Object.entries(BY_KIND).flatMap(([kind, habits]) =>
	habits.map((habit) => ({ ...habit, kind: kind as RegisteredHabit['kind'] }))
);
