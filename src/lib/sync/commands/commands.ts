/** Every kind of command: how it reaches the operator, and which rows its end makes outdated. */
import type { Command } from '$lib/domain/command';
import type { Resource } from '$lib/domain/resources';
import type { OutboxEntry } from '$lib/domain/outbox';
import { AUTOPAY_REFUTES, AUTOPAY_TOUCHES, deliverAutopay } from './autopay';
import type { Delivery, DeliveryPort } from './delivery';
import { deliverMessage, MESSAGE_TOUCHES } from './message';
import { deliverOrder, ORDER_REFUTES, ORDER_TOUCHES } from './order';
import { deliverRequest, REQUEST_TOUCHES } from './request';
import { deliverTopUp, TOP_UP_TOUCHES } from './top-up';
import { deliverTransfer, TRANSFER_REFUTES, TRANSFER_TOUCHES } from './transfer';

export function deliver(entry: OutboxEntry, command: Command, port: DeliveryPort): Promise<Delivery> {
	switch (command.kind) {
		case 'top-up':
			return deliverTopUp(entry, command, port);
		case 'order':
			return deliverOrder(entry, command, port);
		case 'transfer':
			return deliverTransfer(entry, command, port);
		case 'autopay':
			return deliverAutopay(entry, command, port);
		case 'message':
			return deliverMessage(entry, command, port);
		case 'request':
			return deliverRequest(entry, command, port);
	}
}

/** What has changed at the operator when the command is done. */
export const TOUCHES: Readonly<Record<Command['kind'], readonly Resource[]>> = {
	'top-up': TOP_UP_TOUCHES,
	order: ORDER_TOUCHES,
	transfer: TRANSFER_TOUCHES,
	autopay: AUTOPAY_TOUCHES,
	message: MESSAGE_TOUCHES,
	request: REQUEST_TOUCHES
};

/** What can't be as the rows say when the operator refuses it. */
export const REFUTES: Readonly<Record<Command['kind'], readonly Resource[]>> = {
	'top-up': [],
	order: ORDER_REFUTES,
	transfer: TRANSFER_REFUTES,
	autopay: AUTOPAY_REFUTES,
	message: [],
	request: []
};
