import { both } from './both';

const BROWSERS: [RegExp, string][] = [
	[/YaBrowser\//, both('Яндекс Браузер', 'Yandex Browser')],
	[/Edg(e|A|iOS)?\//, 'Edge'],
	[/OPR\/|Opera/, 'Opera'],
	[/SamsungBrowser\//, 'Samsung Internet'],
	[/Firefox\/|FxiOS\//, 'Firefox'],
	[/Chrome\/|CriOS\//, 'Chrome'],
	[/Safari\//, 'Safari']
];

const SYSTEMS: [RegExp, string][] = [
	[/iPhone/, 'iPhone'],
	[/iPad/, 'iPad'],
	[/Android/, 'Android'],
	[/Windows/, 'Windows'],
	[/Mac OS X|Macintosh/, 'macOS'],
	[/CrOS/, 'ChromeOS'],
	[/Linux/, 'Linux']
];

/**
 * «Chrome, Android» of a User-Agent header. Order matters: nearly every browser also claims to be
 * Chrome and Safari.
 */
export function describeDevice(userAgent: string | null): string {
	const name = (table: [RegExp, string][]) => table.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
	const known = [name(BROWSERS), name(SYSTEMS)].filter((part) => part !== undefined);
	return known.length > 0 ? known.join(', ') : both('Неизвестное устройство', 'Unknown device');
}
