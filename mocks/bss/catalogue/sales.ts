import type { Sale } from './sale';

/** Terms of the offerings that the demo lines began with. */
export const SALES: Readonly<Record<string, Sale>> = {
	'simple-day': { dial: '*555*7#', takes: 20 },
	thrifty: { dial: '*555*8#', takes: 20 },
	'big-family': { dial: '*555*9#', takes: 20 },
	'clean-sheet': { dial: '*555*0#', takes: 20 },
	'smart-2019': { takes: 20 },
	'caller-shield': { sections: ['safety', 'calls'] },
	music: { sections: ['content'] },
	'extra-data': { sections: ['internet'], excludes: ['unlimited-net'] },
	travel: { sections: ['roaming'], excludes: ['roaming-off'] },
	'by-circle': { dial: '*555*3#', takes: 20 }
};
