/** JSON, or undefined. */
export function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// Not JSON: undefined satisfies no schema, so the document refuses it.
		return undefined;
	}
}
