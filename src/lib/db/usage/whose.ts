import type { LineId } from '$lib/domain/line';
import type { SignIn } from '$lib/domain/session';
import type { Table } from 'dexie';
import type { AppDatabase } from '../database';
import { linkedRows } from '../repositories/linked-lines';
import { isInForce } from '../repositories/session';

/** Whose usage it is, and the sign-in under which it was asked for. */
export interface WhoseUsage {
	/** Of the sign-in, or a linked one. */
	line: LineId;
	signIn: SignIn;
}

/** Inside a transaction over {@link whoseTables}. */
export async function mayStore(db: AppDatabase, { line, signIn }: WhoseUsage): Promise<boolean> {
	if (!(await isInForce(db, signIn))) return false;
	if (line === signIn.line) return true;
	return (await linkedRows(db, signIn.line)).some(({ id, rights }) => id === line && rights.includes('expenses'));
}

/** What {@link mayStore} reads: of one's own usage the links are left to whoever shows them. */
export const whoseTables = (db: AppDatabase, { line, signIn }: WhoseUsage): Table[] =>
	line === signIn.line ? [db.session] : [db.session, db.links, db.linkedLines];
