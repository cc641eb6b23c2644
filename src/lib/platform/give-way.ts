/** Longer than a worker takes to wake. Milliseconds. */
const PATIENCE = 3_000;

/**
 * Tells the worker in force that another is to take over, so that it sits out no wait, and resolves
 * once it is awake, or says nothing. Never rejects.
 *
 * Chromium lets the next one in when the one in force is idle, and asks it to be when told so; but
 * not when it is only being woken at that moment: then half a minute passes, or more.
 */
export function giveWay(inForce: ServiceWorker | null): Promise<void> {
	return new Promise((resolve) => {
		if (inForce === null) return resolve();
		const { port1, port2 } = new MessageChannel();
		const end = () => {
			clearTimeout(timer);
			port1.close();
			resolve();
		};
		const timer = setTimeout(end, PATIENCE);
		port1.onmessage = end;
		inForce.postMessage({ type: 'GIVE_WAY' }, [port2]);
	});
}
