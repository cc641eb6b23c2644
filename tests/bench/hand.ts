import { expect, type Locator, type Page } from '@playwright/test';

/** Scrolling a person takes no notice of: two screens of the phone. */
const NEAR = 2;
/** Milliseconds between two taps: the app takes a quicker one for a part of a double tap. */
const PACE = 600;

/** Does what a person does on the phone, and counts the taps. */
export class Hand {
	taps = 0;
	/** What it has tapped and, in brackets, gone through without a tap. */
	readonly path: string[] = [];
	#last = 0;

	constructor(readonly page: Page) {}

	async tap(name: string, target: Locator): Promise<void> {
		await this.#reach(name, target);
		await expect.poll(() => Date.now() - this.#last).toBeGreaterThan(PACE);
		await target.click();
		this.#last = Date.now();
		this.#tapped(name);
	}

	/** In a list of the system's own: one tap opens it, another chooses. */
	async choose(name: string, target: Locator, option: string): Promise<void> {
		await this.#reach(name, target);
		await target.selectOption(option);
		this.#tapped(name, option);
	}

	/** A field that has the focus already needs no tap; neither does Enter. */
	async type(name: string, field: Locator, text: string, enter?: 'Enter'): Promise<void> {
		await expect(field).toBeVisible();
		if (await field.evaluate((element) => element === document.activeElement)) this.path.push(`(${name})`);
		else await this.tap(name, field);
		await field.fill(text);
		if (enter === undefined) return;
		await field.press(enter);
		this.path.push(`(${enter})`);
	}

	#tapped(...names: string[]): void {
		this.path.push(...names);
		this.taps += names.length;
	}

	async #reach(name: string, target: Locator): Promise<void> {
		await expect(target).toBeVisible();
		const [box, screen] = [await target.boundingBox(), this.page.viewportSize()];
		const screens = (box?.y ?? Infinity) / (screen?.height ?? 1);
		expect(screens, `screens down to «${name}»`).toBeLessThan(1 + NEAR);
	}
}
