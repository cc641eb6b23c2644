import { systemClock } from './clock';
import { within } from './within';

/** The browser's own subscription to its push service; one per device. */
export interface PushManagerPort {
	/** Whether notices may be shown. Asks nobody. */
	allowed(): boolean;
	/**
	 * `undefined` when the browser has no push service or does not reach it. Made anew when it was
	 * made with another key. Never throws.
	 */
	subscribe(publicKey: string): Promise<{ endpoint: string; keys: { p256dh: string; auth: string } } | undefined>;
	/** Nothing comes to this device any more, whatever the operator knows. Never throws. */
	unsubscribe(): Promise<void>;
}

/** A push service that can't be reached may never say so. */
const LONGEST_SUBSCRIBING = 30_000;

export type PushCapableRegistration = Pick<ServiceWorkerRegistration, 'pushManager'>;

/** In the page and in the worker alike. */
export function pushManagerPort(registration: () => Promise<PushCapableRegistration | undefined>): PushManagerPort {
	const drop = async (): Promise<void> => {
		await (await (await registration())?.pushManager.getSubscription())?.unsubscribe();
	};
	return {
		allowed: () => globalThis.Notification?.permission === 'granted',
		async subscribe(applicationServerKey) {
			const make = async () =>
				(await registration())?.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
			try {
				const anew = async (error: unknown) => {
					if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
					await drop();
					return make();
				};
				const made = await within(LONGEST_SUBSCRIBING, make().catch(anew), systemClock);
				const { endpoint, keys } = made?.toJSON() ?? {};
				const { p256dh, auth } = keys ?? {};
				return endpoint && p256dh && auth ? { endpoint, keys: { p256dh, auth } } : undefined;
			} catch {
				return undefined;
			}
		},
		async unsubscribe() {
			try {
				await drop();
			} catch {
				// The operator is told all the same, and the worker says nothing of what comes.
			}
		}
	};
}
