/**
 * What a chart of stacked bars shows. Values are whole minor units, or whatever `formatValue`
 * understands.
 */
export interface BarPlan {
	columns: readonly BarColumn[];
	/** From the axis outwards. */
	series: readonly BarSeries[];
	/** Columns with a label on the axis. */
	ticks: readonly BarTick[];
	formatValue: (value: number) => string;
}

export interface BarColumn {
	key: string;
	/** The whole name, for reading aloud: «вчера, вторник». */
	name: string;
	/** In words, with what it is made of, for reading aloud. */
	words: string;
	/** The sum as it stands over the bar. */
	sum: string;
	total: number;
	/** Nothing stands behind an empty column: it can't be opened. */
	empty: boolean;
}

export interface BarSeries {
	id: string;
	/** A token of `tokens.css`, or a property that the screen brings. */
	color: `--${string}`;
	values: readonly number[];
}

export interface BarTick {
	at: number;
	label: string;
}

/** What there is for labels, in CSS pixels. */
export interface PlotRoom {
	width: number;
	/** How wide a letter of the axis is. */
	letter: number;
}

/** Colours and letters as they are on screen now: a canvas knows no tokens. */
export interface BarInk {
	text: string;
	quiet: string;
	line: string;
	surface: string;
	/** In the order of the plan's series. */
	series: readonly string[];
	font: string;
	/** Pixels. */
	size: number;
}

/** Where the bars stand on the canvas, in CSS pixels. */
export interface BarArea {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** The column under a place on the canvas; `undefined` beside the bars or without any. */
export function columnAt(x: number, { left, right }: BarArea, count: number): number | undefined {
	if (count === 0 || x < left || x > right) return undefined;
	return Math.min(count - 1, Math.floor(((x - left) / (right - left)) * count));
}

/**
 * Where the keys lead from a column; `undefined` for keys that lead nowhere. With nothing chosen
 * the newest comes first.
 */
export function columnAfter(key: string, at: number | undefined, count: number): number | undefined {
	const last = count - 1;
	if (last < 0) return undefined;
	const to = (index: number) => Math.min(last, Math.max(0, index));
	switch (key) {
		case 'ArrowLeft':
		case 'ArrowUp':
			return to((at ?? count) - 1);
		case 'ArrowRight':
		case 'ArrowDown':
			return to((at ?? last - 1) + 1);
		case 'PageUp':
			return to((at ?? count) - 7);
		case 'PageDown':
			return to((at ?? last) + 7);
		case 'Home':
			return 0;
		case 'End':
			return last;
		default:
			return undefined;
	}
}
