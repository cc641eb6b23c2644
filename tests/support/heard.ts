import type { Page } from '@playwright/test';

/**
 * What a screen reader would hear of every live region there is, in order: each text once for each
 * time it appears or changes.
 */
export interface Heard {
	all: () => Promise<string[]>;
	forget: () => Promise<void>;
}

const LIVE = '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"], [role="log"]';

/**
 * From now on, through every load of the page. `regions`: what is listened to besides live regions.
 */
export async function listen(page: Page, regions: string = LIVE): Promise<Heard> {
	const install = (live: string): void => {
		const heard: string[] = ((window as unknown as { heard: string[] }).heard = []);
		const note = (node: Node): void => {
			const element = node instanceof Element ? node : node.parentElement;
			const region = element?.closest(live);
			const text = (node.textContent ?? '').trim();
			if (!region?.checkVisibility() || text === '' || region.closest('[inert]')) return;
			heard.push(text);
		};
		new MutationObserver((changes) => {
			for (const { type, target, addedNodes } of changes) {
				if (type === 'characterData') note(target);
				for (const node of addedNodes) note(node);
			}
		}).observe(document, { subtree: true, childList: true, characterData: true });
	};
	await page.addInitScript(install, regions);
	await page.evaluate(install, regions);
	return {
		all: () => page.evaluate(() => [...(window as unknown as { heard: string[] }).heard]),
		forget: () => page.evaluate(() => void (window as unknown as { heard: string[] }).heard.splice(0))
	};
}
