/**
 * F87: a sealed copy of contacts. What is in it lies beside the queue; it is brought part by part,
 * each of which may come twice, and others have their turn between two. Its id is what is in it, so
 * that there is never a second one.
 *
 *   part ─► part ─► … ─► made of them ──► done
 */
import { findCopy, putCopy, putPart } from '$lib/api/copies';
import type { CopyCommand } from '$lib/domain/command';
import { partOf, partsOf } from '$lib/domain/contacts/copy';
import type { Failure } from '$lib/domain/failure';
import type { OutboxEntry } from '$lib/domain/outbox';
import { omit } from '$lib/domain/util/omit';
import type { CommandDelivery, Delivery, DeliveryPort } from './delivery';
import { oneStep } from './steps';

export const copy: CommandDelivery<'copy'> = {
	deliver: deliverCopy,
	touches: ['copies'],
	refutes: ['copies'],
	sums: () => [],
	// Asked, the person has said that it is to be kept all the same.
	again: (command) => ({ command: omit(command, 'after'), progress: {} })
};

/** Given up with what the device keeps: nothing can be sent any more. */
const LOST: Failure = { class: 'rejected', code: 'COPY_LOST', reason: '' };

/** The operator has dropped some: they are brought anew, later. */
const DROPPED = 'PARTS_MISSING';

async function deliverCopy(entry: OutboxEntry, command: CopyCommand, port: DeliveryPort): Promise<Delivery> {
	const { progress } = entry;
	const sent = Number(progress.parts ?? 0);
	if (sent < partsOf(command.size)) return bringPart(entry, command, sent, port);
	const { transport, pack } = port;
	const end = await oneStep(
		{
			as: 'copyId',
			refusedAs: 'COPY_REFUSED',
			repeatable: true,
			find: () => findCopy(transport, pack, command.copy),
			send: () => putCopy(transport, pack, command)
		},
		entry,
		port
	);
	if (end.end === 'done') await port.content.forget(command.copy);
	if (end.end !== 'failed' || end.failure.code !== DROPPED) return end;
	await port.saveProgress({ ...progress, parts: '0' });
	return { ...end, failure: { ...end.failure, class: 'server' }, outcomeUnknown: false, sent: false };
}

async function bringPart(
	{ progress }: OutboxEntry,
	{ copy: id }: CopyCommand,
	part: number,
	port: DeliveryPort
): Promise<Delivery> {
	if (!port.mayStillSend()) return { end: 'too-old' };
	const content = await port.content.read(id);
	if (content === undefined) return { end: 'failed', failure: LOST, outcomeUnknown: false, sent: false };
	const put = await putPart(port.transport, port.pack, { id, part }, partOf(content, part));
	// A part that has come twice is one: nothing is in doubt.
	if (!put.ok) return { end: 'failed', failure: put.failure, outcomeUnknown: false, sent: false };
	await port.saveProgress({ ...progress, parts: String(part + 1) });
	return { end: 'more' };
}
