import * as v from 'valibot';
import { OPERATION_KINDS, type Operation, type OperationKind } from '../../domain/operation';
import { byPack, id, maybe, oneOf, present, read, text, type MapContext } from './fields';

const KINDS = Object.fromEntries(Object.keys(OPERATION_KINDS).map((kind) => [kind, kind as OperationKind])) as {
	[Kind in OperationKind]: Kind;
};

const operation = byPack(({ moment, money }) =>
	v.object({
		id,
		at: moment,
		kind: oneOf(KINDS, 'other'),
		name: maybe(text),
		subject: maybe(text),
		amount: maybe(money),
		device: maybe(text),
		result: oneOf({ done: 'done', refused: 'refused', pending: 'pending' }, 'unknown'),
		reason: maybe(text),
		reference: maybe(text)
	})
);

/** An operation as the session API lists it. */
export function toOperation(record: unknown, context: MapContext): Operation[] | undefined {
	const dto = read(operation(context), record);
	if (dto === undefined) return undefined;
	const { name, subject, amount, device, reason, reference, ...told } = dto;
	const words = { name: name || undefined, subject: subject || undefined, device: device || undefined };
	return [
		{
			line: context.line,
			...told,
			...present({ ...words, amount, reason: reason || undefined, reference: reference || undefined })
		}
	];
}
