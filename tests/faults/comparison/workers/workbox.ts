/**
 * The recipe of its own documentation: a request that fails is put into the queue, which replays it
 * on `sync`.
 */
import { Queue } from 'workbox-background-sync';

const worker = self as unknown as ServiceWorkerGlobalScope;
const queue = new Queue('outbox');

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
	const { request } = event;
	if (request.method !== 'POST' || !request.url.endsWith('/payment')) return;
	const sent = fetch(request.clone()).catch(async () => {
		await queue.pushRequest({ request });
		return Response.error();
	});
	event.respondWith(sent);
});
