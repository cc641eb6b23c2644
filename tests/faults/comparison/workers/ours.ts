import { syncInBackground } from '../../../../src/service-worker/background';

const worker = self as unknown as ServiceWorkerGlobalScope;
worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
syncInBackground(worker, new AbortController().signal);
