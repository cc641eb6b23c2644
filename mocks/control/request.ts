import { HttpResponse } from 'msw';
import { inLanguage } from '../bss/both';

/** The operator's texts in its own language. */
export const json = (body: unknown, status = 200): Response =>
	new HttpResponse(inLanguage(JSON.stringify(body), 'ru'), {
		status,
		headers: { 'Cache-Control': 'no-store', 'Content-Type': 'application/json' }
	});
export const wrong = (message: string): Response => json({ message }, 400);

/** An ISO date and time, or milliseconds since the epoch. */
export function instant(value: unknown): number | undefined {
	const at = typeof value === 'string' ? Date.parse(value) : value;
	return typeof at === 'number' && Number.isFinite(at) && Math.abs(at) < 8.64e15 ? at : undefined;
}

export async function read(request: Request): Promise<Record<string, unknown>> {
	const text = await request.text();
	try {
		const body: unknown = text === '' ? {} : JSON.parse(text);
		return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
	} catch {
		return {};
	}
}
