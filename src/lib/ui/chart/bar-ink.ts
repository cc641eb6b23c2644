import type { BarInk, BarSeries } from './bar-plan';

/**
 * Tokens as the colours and sizes they are at this place of the page. They are asked of a real
 * element: a token may be `light-dark()` or mixed, and only a used colour is what it comes to.
 */
export function inkAt(place: HTMLElement, series: readonly BarSeries[], paper: boolean): BarInk {
	const root = document.documentElement;
	const theme = root.dataset['theme'];
	// Before printing the page still has the screen's colours. The theme is put back before
	// anything is painted.
	if (paper) root.dataset['theme'] = 'light';
	const probe = document.createElement('span');
	probe.hidden = true;
	probe.style.fontSize = 'var(--size-caption)';
	place.append(probe);
	const style = getComputedStyle(probe);
	const color = (token: string) => {
		probe.style.color = `var(${token})`;
		return style.color;
	};
	const ink = {
		text: color('--text'),
		quiet: color('--text-quiet'),
		line: color('--line'),
		surface: color('--surface'),
		series: series.map((one) => color(one.color)),
		font: style.fontFamily,
		size: Number.parseFloat(style.fontSize)
	};
	probe.remove();
	if (paper && theme === undefined) delete root.dataset['theme'];
	else if (paper) root.dataset['theme'] = theme;
	return ink;
}

/**
 * Calls back when colours or sizes of text may have changed: theme, operator's accent, large text,
 * contrast.
 */
export function onInkChange(changed: () => void): () => void {
	const observer = new MutationObserver(changed);
	observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-text', 'style'] });
	const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'].map((query) =>
		matchMedia(query)
	);
	for (const query of queries) query.addEventListener('change', changed);
	return () => {
		observer.disconnect();
		for (const query of queries) query.removeEventListener('change', changed);
	};
}
