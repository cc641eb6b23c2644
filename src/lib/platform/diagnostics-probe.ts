/**
 * What the browser tells of itself and of the way to the app's own site. Never throws: what can't
 * be learnt is `undefined` or `false`.
 */
const SITE_TIMEOUT_MS = 8_000;

export interface ProbeEnvironment {
	navigator: Navigator;
	document: Pick<Document, 'cookie'>;
	indexedDB: IDBFactory | undefined;
}

type Worker = 'active' | 'missing' | 'unsupported';

/**
 * The device itself, in the shape that `domain/diagnosis` judges. `country`: ISO 3166-1 alpha-2 of
 * the operator.
 */
export async function probeDevice({ navigator, document, indexedDB }: ProbeEnvironment, country: string) {
	const [storage, room, persisted, registration] = await Promise.all([
		canStore(indexedDB),
		quiet(roomOf(navigator.storage)),
		quiet(navigator.storage?.persisted()),
		quiet(navigator.serviceWorker?.getRegistration())
	]);
	const worker: Worker = 'serviceWorker' in navigator ? (registration?.active ? 'active' : 'missing') : 'unsupported';
	return {
		maybeOnline: navigator.onLine,
		cookies: navigator.cookieEnabled && keepsCookie(document),
		storage,
		room,
		persisted,
		worker,
		updateWaits: Boolean(registration?.waiting),
		timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
		countryZones: zonesOf(country)
	};
}

/** The app's own site. HEAD, because the worker answers GET from what it keeps. */
export async function askSite() {
	try {
		const before = Date.now();
		const answer = await fetch('/', {
			method: 'HEAD',
			cache: 'no-store',
			signal: AbortSignal.timeout(SITE_TIMEOUT_MS)
		});
		const said = Date.parse(answer.headers.get('Date') ?? '');
		const clock = Number.isNaN(said) ? undefined : { site: said, device: (before + Date.now()) / 2 };
		return { status: answer.status, clock, proxied: answer.headers.has('Via') };
	} catch {
		return undefined;
	}
}

async function canStore(factory: IDBFactory | undefined): Promise<boolean> {
	const name = 'device-check';
	try {
		const opening = factory?.open(name);
		if (opening === undefined) return false;
		opening.onupgradeneeded = () => opening.result.createObjectStore('check');
		const db = await settled(opening);
		const work = db.transaction('check', 'readwrite').objectStore('check');
		await settled(work.put('kept', 'key'));
		const kept = await settled(work.get('key'));
		db.close();
		factory?.deleteDatabase(name);
		return kept === 'kept';
	} catch {
		return false;
	}
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('No reason told'));
	});
}

async function roomOf(storage: StorageManager | undefined) {
	const { usage, quota } = (await storage?.estimate?.()) ?? {};
	return usage === undefined || quota === undefined ? undefined : { used: usage, quota };
}

function keepsCookie(document: ProbeEnvironment['document']): boolean {
	document.cookie = 'device-check=1; SameSite=Strict; Path=/';
	const kept = document.cookie.includes('device-check=1');
	document.cookie = 'device-check=; SameSite=Strict; Path=/; Max-Age=0';
	return kept;
}

/** Newer browsers know which zones a country has. */
function zonesOf(country: string): string[] | undefined {
	const locale = new Intl.Locale('und', { region: country }) as Intl.Locale & { getTimeZones?: () => string[] };
	return locale.getTimeZones?.();
}

async function quiet<Value>(asked: Promise<Value> | undefined): Promise<Value | undefined> {
	try {
		return await asked;
	} catch {
		return undefined;
	}
}
