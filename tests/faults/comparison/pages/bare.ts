/** What both bare pages offer to the scenarios. */
export interface Side {
	signIn(): Promise<void>;
	/** A person pays: gives the key. */
	pay(minor: number): Promise<string>;
	/** Keys still to be seen on the device. */
	visible(): Promise<string[]>;
}

declare global {
	interface Window {
		side: Side;
	}
}

export const LINE = '+79000000001';

export async function cookie(): Promise<void> {
	const answer = await fetch('/session/v1/network-sign-in', {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: '{}'
	});
	if (!answer.ok) throw new Error(`Not signed in: ${answer.status}`);
	const cards = (await (await fetch('/tmf-api/paymentMethod/v4/paymentMethod')).json()) as { id: string }[];
	localStorage.setItem('card', cards[0]?.id ?? '');
}

/** Known since the sign-in, with or without a network. */
export const card = (): string => localStorage.getItem('card') ?? '';

export async function controlled(worker: string): Promise<void> {
	await navigator.serviceWorker.register(worker, { type: 'module' });
	await navigator.serviceWorker.ready;
	if (navigator.serviceWorker.controller === null)
		await new Promise((resolve) =>
			navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
		);
}
