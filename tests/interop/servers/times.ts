/** RFC 3339 in UTC, so many days from now; data that ages would change what is true of it. */
export function days(ahead: number): string {
	return new Date(Date.now() + ahead * 24 * 3_600_000).toISOString();
}
