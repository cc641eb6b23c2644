/**
 * A number to be quoted to the operator: `ticket-1000001` is «1000001». What is no number behind a
 * word stays as it is: it would no longer be found by what is left of it.
 */
export function reference(id: string): string {
	return id.replace(/^\p{L}+[-_:](?=\d[\d-]*$)/u, '');
}
