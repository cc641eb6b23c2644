import { isCopyId } from '../contacts/copy';
import type { CommandSpec } from './spec';

export const copy: CommandSpec<'copy'> = {
	since: () => 13,
	lane: 'copies',
	isReadable: ({ copy: id, size, after }) =>
		isCopyId(id) &&
		Number.isSafeInteger(size) &&
		(size as number) > 0 &&
		(after === undefined || after === '' || isCopyId(after)),
	spends: () => false,
	bringsMoney: false,
	isOneStory: true,
	isSame: (one, other) => one.copy === other.copy
};
