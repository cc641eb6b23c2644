import type { moreIcons } from './more-icons';

/**
 * The product's own stroke icons on a 24 px grid, one path each, drawn with round ends at 1.75 px.
 * Here are those of the shell and of the home screen, which the first load brings; all others are
 * in `more-icons`.
 */
export const icons = {
	balance:
		'M3.5 8.5A2.5 2.5 0 0 1 6 6h11.5a2 2 0 0 1 2 2v.5M3.5 8.5v8A2.5 2.5 0 0 0 6 19h12.5a2 2 0 0 0 2-2v-6.5a2 2 0 0 0-2-2h-15ZM16.5 13.75h.01',
	expenses: 'M10.5 4.6a7.75 7.75 0 1 0 8.9 8.9h-8.9V4.6ZM14 3.6a7.75 7.75 0 0 1 6.4 6.4H14V3.6Z',
	tariff:
		'M7 3.5h6.5L19 9v9.5a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-13a2 2 0 0 1 2-2ZM8.5 11.5h7v5.5h-7zM12 11.5V17M8.5 14.25h7',
	services: 'M4.5 4.5h6v6h-6zM4.5 13.5h6v6h-6zM13.5 13.5h6v6h-6zM16.5 4v7M13 7.5h7',
	more: 'M6 12a1 1 0 1 1-2 0 1 1 0 0 1 2 0ZM13 12a1 1 0 1 1-2 0 1 1 0 0 1 2 0ZM20 12a1 1 0 1 1-2 0 1 1 0 0 1 2 0Z',
	refresh: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4v5h-5',
	'chevron-right': 'm9.5 5.5 6.5 6.5-6.5 6.5',
	plus: 'M12 5v14M5 12h14',
	card: 'M5.5 5.5h13a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2ZM3.5 10h17M7 14.75h3',
	phone:
		'M8.2 4H5.8A1.8 1.8 0 0 0 4 5.9C4.5 13.5 10.5 19.5 18.1 20a1.8 1.8 0 0 0 1.9-1.8v-2.4a1.5 1.5 0 0 0-1.1-1.4l-2.6-.8a1.5 1.5 0 0 0-1.6.5l-.8 1.1a12 12 0 0 1-5.1-5.1l1.1-.8a1.5 1.5 0 0 0 .5-1.6l-.8-2.6A1.5 1.5 0 0 0 8.2 4Z',
	search: 'M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0ZM15.2 15.2l5.3 5.3',
	message:
		'M5.5 4.5h13a2 2 0 0 1 2 2v8.5a2 2 0 0 1-2 2H12l-4.5 3.5V17h-2a2 2 0 0 1-2-2V6.5a2 2 0 0 1 2-2ZM8 9h8M8 12.5h5',
	globe:
		'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0ZM3.5 12h17M12 3.5c2.4 2.4 3.6 5.2 3.6 8.5s-1.2 6.1-3.6 8.5c-2.4-2.4-3.6-5.2-3.6-8.5S9.6 5.9 12 3.5Z',
	package: 'M12 3.5 4.5 7.6v8.8l7.5 4.1 7.5-4.1V7.6L12 3.5ZM4.5 7.6l7.5 4.2 7.5-4.2M12 11.8v8.7',
	offline:
		'M4 4l16 16M8.6 8.9A9 9 0 0 0 5 11M2.5 8A13 13 0 0 1 6 5.7M11 5.05A13 13 0 0 1 21.5 8M15.5 9.6A9 9 0 0 1 19 11M8.5 14.6a5.2 5.2 0 0 1 5.6-.9M12 18.5h.01',
	list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
	queue: 'M4 6h16M4 12h10M4 18h7M18 13.5v6.5M15 17.25l3 2.75 3-2.75',
	gift: 'M4.5 11.5h15v7a2 2 0 0 1-2 2h-11a2 2 0 0 1-2-2v-7ZM3.5 7.5h17v4h-17zM12 7.5v13M12 7.5C7.5 7.5 7 3.5 9.25 3.5S12 7.5 12 7.5s.5-4 2.75-4S16.5 7.5 12 7.5Z',
	percent: 'm18.5 5.5-13 13M9.5 7.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0ZM18.5 16.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0Z',
	lock: 'M7 10.5h10a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2ZM8 10.5v-3a4 4 0 0 1 8 0v3M12 14.5v2',
	help: 'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0ZM9.5 9.5a2.5 2.5 0 1 1 3.7 2.2c-.8.45-1.2 1-1.2 1.8M12 16.5h.01',
	text: 'M3.5 19 9 5l5.5 14M5.5 14.5h7M15.5 19l3-8 3 8M16.5 16.5h4'
} as const;

export type IconName = keyof typeof icons | keyof typeof moreIcons;

/** What a picture tells by its colour. */
export type Tint = 'quiet' | 'accent' | 'good' | 'warn' | 'error';
