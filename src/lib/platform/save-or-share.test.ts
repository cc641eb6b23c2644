import { afterEach, expect, it, vi } from 'vitest';
import { saveFile, share, shareWay } from './save-or-share';

afterEach(() => vi.useRealTimers());

const CSV = { name: 'a.csv', type: 'text/csv' };

it('asks the device what its share sheet takes', () => {
	const share = () => Promise.resolve();
	expect(shareWay(CSV, {})).toBe('none');
	expect(shareWay(CSV, { share })).toBe('text');
	expect(shareWay(CSV, { share, canShare: () => false })).toBe('text');
	const asked: unknown[] = [];
	const canShare = (data?: ShareData) => asked.push(...(data?.files ?? []).map(({ name, type }) => [name, type])) > 0;
	expect(shareWay(CSV, { share, canShare })).toBe('file');
	expect(asked).toEqual([['a.csv', 'text/csv']]);
});

it('tells closing the sheet from a tap that came too early, and both from a failure', async () => {
	const device = (error?: Error) => ({ share: () => (error ? Promise.reject(error) : Promise.resolve()) });
	expect(await share({}, device())).toBe('shared');
	expect(await share({}, device(new DOMException('', 'AbortError')))).toBe('cancelled');
	expect(await share({}, device(new DOMException('', 'NotAllowedError')))).toBe('needs-tap');
	await expect(share({}, device(new TypeError('no')))).rejects.toThrow('no');
});

it('saves under the file’s name and gives its address up later', async () => {
	vi.useFakeTimers();
	const link = { href: '', download: '', click: vi.fn() };
	const page = { createElement: () => link } as unknown as Document;
	saveFile(new File(['x'], 'rashody.csv'), page);
	expect(link.click).toHaveBeenCalledOnce();
	expect(link.download).toBe('rashody.csv');
	expect(await (await fetch(link.href)).text()).toBe('x');
	vi.runAllTimers();
	await expect(fetch(link.href)).rejects.toThrow();
});
