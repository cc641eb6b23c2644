import { expect, it } from 'vitest';
import { contextOf } from './context.fixture';
import { toForwardingSignal, toUnconditionalSignal } from './forwarding';

const context = contextOf();

it.each([
	[['inactive'], []],
	[['unconditional'], ['all']],
	[
		['conditional_busy', 'conditional_no_answer', 'conditional_not_reachable'],
		['busy', 'no-answer', 'unreachable']
	],
	[['unconditional', 'unconditional', 'by_the_moon'], ['all']],
	[[], []]
])('the signal %o: on are %o', (body, active) => {
	expect(toForwardingSignal(body, context)).toEqual([{ line: context.line, id: 'signal', active }]);
});

it('what is no list of words can’t be read', () => {
	for (const body of [undefined, {}, 'inactive', [1]]) expect(toForwardingSignal(body, context)).toBeUndefined();
});

it('the short signal tells of `all` alone', () => {
	const only = { line: context.line, id: 'signal', allOnly: true };
	expect(toUnconditionalSignal({ active: true }, context)).toEqual([{ ...only, active: ['all'] }]);
	expect(toUnconditionalSignal({ active: false }, context)).toEqual([{ ...only, active: [] }]);
	// The standard does not require it: without it nothing is known.
	for (const body of [{}, { active: 'yes' }, []]) expect(toUnconditionalSignal(body, context)).toBeUndefined();
});
