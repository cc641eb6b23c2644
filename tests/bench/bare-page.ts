import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * The yardstick of P5: 1 KB of HTML, a three-line worker, one raw IndexedDB read. Nothing that
 * shows a stored value offline can do less.
 */
const PAGE = `<!doctype html><meta charset="utf-8"><title>bare</title><p id="value"></p><script>
navigator.serviceWorker.register('/worker.js');
const open = indexedDB.open('bare', 1);
open.onupgradeneeded = () => open.result.createObjectStore('rows').put(34720, 'balance');
open.onsuccess = () => {
	const get = open.result.transaction('rows').objectStore('rows').get('balance');
	get.onsuccess = () => {
		document.getElementById('value').textContent = (get.result / 100).toFixed(2);
		requestAnimationFrame(() => setTimeout(() => (window.paintedAt = performance.now())));
	};
};
</script>`;

const WORKER = `addEventListener('install', (e) => e.waitUntil(caches.open('v1').then((c) => c.add('/'))));
addEventListener('activate', (e) => e.waitUntil(clients.claim()));
addEventListener('fetch', (e) => e.respondWith(caches.match(e.request).then((r) => r ?? fetch(e.request))));`;

export async function serveBarePage(): Promise<{ url: string; close: () => void }> {
	const server: Server = createServer((request, response) => {
		const worker = request.url === '/worker.js';
		response.writeHead(200, { 'Content-Type': worker ? 'text/javascript' : 'text/html', 'Cache-Control': 'no-store' });
		response.end(worker ? WORKER : PAGE);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}
