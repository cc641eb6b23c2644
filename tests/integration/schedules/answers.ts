/** Bodies of the small operator's answers. */
export function json(body: object, status = 200, headers: Record<string, string> = {}): Response {
	return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });
}

/** What an order costs, as TMF622 tells it. */
export type Total = [{ price: { taxIncludedAmount: { unit: string; value: number } } }];

export const total = (minor: number): Total => [{ price: { taxIncludedAmount: { unit: 'RUB', value: minor / 100 } } }];
