/**
 * Every command on servers that keep their own rules: at most once, or the person was asked. Here
 * those that have cost money before, and pairs of any two habits; `npm run torture habits` tries
 * every habit.
 */
import { beforeAll, expect, it } from 'vitest';
import { cellsOf, pairs, wrongIn } from './cells';
import { prepare } from './commands';

beforeAll(prepare);

const SERVERS: readonly (readonly [string, ...string[]])[] = [
	['as it should be'],
	['the key ignored', 'key-ignored'],
	['… 30 older records, 10 at a time', 'key-ignored', 'older-30', 'cap-10'],
	['… 30 older records, 10 at a time, nobody says how many', 'key-ignored', 'older-30', 'cap-10-no-total'],
	['… 30 older records, 10 at a time, counted by page', 'key-ignored', 'older-30', 'total-of-page'],
	['… 5,200 older records', 'key-ignored', 'older-5200'],
	['… the key not kept', 'key-ignored', 'key-not-kept'],
	['… the key in capitals', 'key-ignored', 'key-upper-case'],
	['… the key cut', 'key-ignored', 'key-cut'],
	['… look-ups find nothing', 'key-ignored', 'lookup-empty'],
	['… look-ups refused', 'key-ignored', 'lookup-refused'],
	['… lists lag', 'key-ignored', 'lists-lag-60s'],
	['pending for ever', 'done-is-authorized'],
	['pending for ever, the key not kept', 'done-is-authorized', 'key-ignored', 'key-not-kept'],
	['pending for ever, look-ups find nothing', 'done-is-authorized', 'key-ignored', 'lookup-empty'],
	['pending for ever, look-ups refused', 'done-is-authorized', 'key-ignored', 'lookup-refused'],
	['pending for half a minute, the key not kept', 'done-after-30s', 'key-ignored', 'key-not-kept'],
	['«success»', 'done-is-success'],
	['«success», the key not kept', 'done-is-success', 'key-ignored', 'key-not-kept'],
	['«done»', 'done-is-done'],
	['«Completed»', 'done-is-completed-capital'],
	['«confirmed»', 'done-is-confirmed'],
	['no body', 'taken-no-body'],
	['no body, the key not kept', 'taken-no-body', 'key-ignored', 'key-not-kept'],
	['no body but a place, the key not kept', 'taken-location', 'key-ignored', 'key-not-kept'],
	['a number and a link, the key not kept', 'taken-id-only', 'key-ignored', 'key-not-kept'],
	['202, the key not kept', 'taken-202', 'key-ignored', 'key-not-kept'],
	['404 by id for a while', 'by-id-404-20s'],
	['401 of another API', '401-promotion']
];

it.each(SERVERS)('a server: %s', async (_, ...names) => expect(await wrongIn(cellsOf(...names))).toEqual([]), 120_000);

it('servers with any two habits', async () => expect(await wrongIn(pairs(1, 80))).toEqual([]), 120_000);
