/**
 * Which commands the operator was asked about since they were last sent, without an answer that
 * shows them. Of those alone may one that it has be sent again, and only where its pack says that
 * this changes nothing.
 */
export class Questions<Name extends string> {
	readonly #open = new Set<string>();

	asked(name: Name, keys: readonly string[]): void {
		for (const key of keys) this.#open.add(`${name} ${key}`);
	}

	/** This reaches whoever has asked. */
	async answered(name: Name, key: string, answer: Response): Promise<void> {
		const told = await answer.clone().text();
		if (told.toLowerCase().includes(`"${key}"`)) this.sent(name, key);
	}

	sent(name: Name, key: string): void {
		this.#open.delete(`${name} ${key}`);
	}

	isOpen(name: Name, key: string): boolean {
		return this.#open.has(`${name} ${key}`);
	}
}
