import { expect, it } from 'vitest';
import { shareLink } from './share-link';

const link = { text: 'Top up', url: 'https://app.example/top-up' };
const refusing = (name: string) => (): Promise<never> => Promise.reject(new DOMException('', name));

const done = (): Promise<void> => Promise.resolve();

it.each([
	['goes through the phone’s sheet', { share: done }, 'shared'],
	['is called off by the person', { share: refusing('AbortError') }, 'called-off'],
	['is copied where the sheet fails', { share: refusing('NotAllowedError'), clipboard: { writeText: done } }, 'copied'],
	['is copied where there is no sheet', { clipboard: { writeText: done } }, 'copied'],
	['fails where neither can be', { clipboard: { writeText: refusing('NotAllowedError') } }, 'failed']
])('a link %s', async (_, navigator, how) => {
	expect(await shareLink(navigator as unknown as Navigator, link)).toBe(how);
});

it('a text without a link is shared or copied as it is', async () => {
	const sent: unknown[] = [];
	const take = (what: unknown) => Promise.resolve(void sent.push(what));
	await shareLink({ share: take } as unknown as Navigator, { text: 'Receipt' });
	await shareLink({ clipboard: { writeText: take } } as unknown as Navigator, { text: 'Receipt' });
	expect(sent).toEqual([{ text: 'Receipt' }, 'Receipt']);
});
