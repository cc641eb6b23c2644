import type { CommandSpec } from './spec';

export const revoke: CommandSpec<'revoke'> = {
	since: () => 10,
	lane: 'account',
	isReadable: ({ what, keep }) =>
		what === 'sessions' ? keep === undefined : what === 'pushes' && (keep === undefined || typeof keep === 'string'),
	spends: () => false,
	bringsMoney: false,
	isUrgent: () => true,
	isOneStory: false,
	isSame: (one, other) => one.what === other.what
};
