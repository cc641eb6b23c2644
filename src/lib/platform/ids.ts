/** Makes identifiers that nobody else makes: idempotency keys. */
export interface Ids {
	uuid(): string;
}

export const randomIds: Ids = { uuid: () => crypto.randomUUID() };
