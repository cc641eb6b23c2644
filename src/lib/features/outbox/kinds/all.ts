/** Every kind of command, as `domain/commands/all` lists them: how the queue shows it. */
import type { CommandKind } from '$lib/domain/commands/spec';
import { autopay } from './autopay';
import { copy } from './copy';
import { bonus } from './bonus';
import type { CommandFace } from './face';
import { link } from './link';
import { order } from './order';
import { revoke } from './revoke';
import { message, request } from './said';
import { topUp } from './top-up';
import { transfer } from './transfer';

const FACES = {
	'top-up': topUp,
	order,
	transfer,
	autopay,
	bonus,
	revoke,
	link,
	message,
	request,
	copy
} as const satisfies {
	[Kind in CommandKind]: CommandFace<Kind>;
};

export function faceOf<Kind extends CommandKind>({ kind }: { kind: Kind }): CommandFace<Kind> {
	return FACES[kind] as unknown as CommandFace<Kind>;
}
