/**
 * Stacked bars on a canvas by chart.js: fetched when a chart is on screen, with the few parts that
 * are used. Nothing moves and nothing listens: what is chosen is shown beside the canvas, so that a
 * redraw is a change of data alone.
 */
import {
	BarController,
	BarElement,
	CategoryScale,
	Chart,
	LinearScale,
	type ChartConfiguration,
	type Plugin
} from 'chart.js';
import type { BarArea, BarInk, BarPlan } from './bar-plan';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

export interface BarDrawing {
	/** Draws into a canvas of so many CSS pixels. */
	draw(plan: BarPlan, ink: BarInk, width: number, height: number): BarArea;
	destroy(): void;
}

/** Wider bars than this look like blocks, not like bars. */
const WIDEST = 44;
/** Up to so many bars are wide enough for rounded tops and for gaps between their parts. */
const FEW = 62;
/** Room above the bars for their sums. */
const HEADROOM = 20;
const MOST_TICKS = 4;
const RADIUS = 4;
/**
 * Between the parts of a bar, for those who can't tell their colours apart; parts of fewer pixels
 * would be all gap.
 */
const GAP = { top: 1, bottom: 0, left: 0, right: 0 };
const THIN = 4;

export function drawBars(canvas: HTMLCanvasElement): BarDrawing {
	let plan: BarPlan = { columns: [], series: [], ticks: [], formatValue: String };
	let ink: BarInk | undefined;
	/** Which series is the outermost of each bar: its end is round. */
	let tops: number[] = [];
	let bottoms: number[] = [];

	const sums: Plugin<'bar'> = {
		id: 'sums',
		afterDatasetsDraw: (chart) => {
			if (ink) drawSums(chart, plan, ink);
		}
	};
	const config: ChartConfiguration<'bar', number[], string> = {
		type: 'bar',
		data: { labels: [], datasets: [] },
		plugins: [sums],
		options: {
			animation: false,
			responsive: false,
			maintainAspectRatio: false,
			events: [],
			layout: { padding: { top: HEADROOM } },
			datasets: { bar: { maxBarThickness: WIDEST, minBarLength: 0 } },
			scales: {
				x: {
					stacked: true,
					grid: { display: false },
					border: { display: false },
					afterBuildTicks: (scale) => {
						scale.ticks = plan.ticks.map(({ at }) => ({ value: at }));
					},
					ticks: {
						autoSkip: false,
						maxRotation: 0,
						callback: (value) => plan.ticks.find(({ at }) => at === value)?.label ?? ''
					}
				},
				y: {
					stacked: true,
					position: 'right',
					border: { display: false },
					ticks: { maxTicksLimit: MOST_TICKS, precision: 0, callback: (value) => plan.formatValue(Number(value)) }
				}
			}
		}
	};
	const chart = new Chart(canvas, config);

	return {
		draw(next, colors, width, height) {
			[plan, ink] = [next, colors];
			const few = plan.columns.length <= FEW;
			tops = outermost(plan, (value) => value > 0);
			bottoms = outermost(plan, (value) => value < 0);
			const thin = (THIN * span(plan)) / height;
			chart.data.labels = plan.columns.map(({ key }) => key);
			chart.data.datasets = plan.series.map(({ id, values }, index) => ({
				...chart.data.datasets.find(({ label }) => label === id),
				label: id,
				data: [...values],
				backgroundColor: colors.series[index] ?? colors.text,
				borderColor: colors.surface,
				borderSkipped: false,
				borderWidth: few ? ({ raw }) => (Number(raw) > thin || Number(raw) < -thin ? GAP : 0) : 0,
				borderRadius: few
					? ({ dataIndex }) => ({ ...ends(RADIUS, tops[dataIndex] === index, bottoms[dataIndex] === index) })
					: 0,
				barPercentage: few ? 0.82 : 1,
				categoryPercentage: few ? 0.9 : 1
			}));
			styleScales(chart, colors);
			if (chart.width !== width || chart.height !== height) chart.resize(width, height);
			chart.update('none');
			const { left, right, top, bottom } = chart.chartArea;
			return { left, right, top, bottom };
		},
		destroy: () => chart.destroy()
	};
}

function ends(radius: number, top: boolean, bottom: boolean) {
	const [up, down] = [top ? radius : 0, bottom ? radius : 0];
	return { topLeft: up, topRight: up, bottomLeft: down, bottomRight: down };
}

/** Stacks grow outwards in the order of the series: the last one with such a value is the end. */
function outermost({ columns, series }: BarPlan, counts: (value: number) => boolean): number[] {
	return columns.map((_, at) => series.findLastIndex(({ values }) => counts(values[at] ?? 0)));
}

/** From the lowest end of a bar to the highest. */
function span({ columns, series }: BarPlan): number {
	const end = (part: (value: number) => number) =>
		columns.map((_, at) => series.reduce((sum, { values }) => sum + part(values[at] ?? 0), 0));
	return Math.max(0, ...end((value) => Math.max(0, value))) - Math.min(0, ...end((value) => Math.min(0, value)));
}

function styleScales(chart: Chart, ink: BarInk): void {
	for (const scale of [chart.options.scales?.['x'], chart.options.scales?.['y']]) {
		if (scale?.ticks === undefined) continue;
		Object.assign(scale.ticks, { color: ink.quiet, font: { family: ink.font, size: ink.size } });
	}
	const y = chart.options.scales?.['y'];
	if (y) y.grid = { color: ({ tick }) => (tick.value === 0 ? ink.quiet : ink.line), lineWidth: 1, drawTicks: false };
}

/** The sum over each bar where all of them fit, else over the dearest alone. */
function drawSums({ ctx, chartArea, scales }: Chart, { columns, series }: BarPlan, ink: BarInk): void {
	const y = scales['y'];
	if (y === undefined || columns.length === 0) return;
	const step = (chartArea.right - chartArea.left) / columns.length;
	ctx.save();
	ctx.font = `600 ${ink.size}px ${ink.font}`;
	ctx.fillStyle = ink.text;
	ctx.textAlign = 'center';
	ctx.textBaseline = 'bottom';
	const named = columns.map(({ sum, total }, at) => ({ at, sum, total, width: ctx.measureText(sum).width }));
	const shown = named.filter(({ total }) => total !== 0);
	const dearest = shown.reduce<(typeof shown)[number] | undefined>(
		(most, one) => (most === undefined || one.total > most.total ? one : most),
		undefined
	);
	const fits = shown.every(({ width }) => width + 4 <= step);
	for (const { at, sum, width } of fits ? shown : dearest ? [dearest] : []) {
		const top = series.reduce((height, { values }) => height + Math.max(0, values[at] ?? 0), 0);
		const center = chartArea.left + step * (at + 0.5);
		const x = Math.min(Math.max(center, chartArea.left + width / 2), chartArea.right - width / 2);
		ctx.fillText(sum, x, y.getPixelForValue(top) - 3);
	}
	ctx.restore();
}
