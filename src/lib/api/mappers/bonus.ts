import * as v from 'valibot';
import type { Membership, PointsAction, PointsLot, Reward } from '../../domain/bonus/bonus';
import type { OperatorPack } from '../../operator/pack';
import type { Acknowledgement, ToAcknowledgement } from '../acknowledgement';
import { meaning, perPack } from '../dialect';
import { anything, byPack, id, longText, maybe, present, read, text, type MapContext } from './fields';
import { bonusDialect, pointsField } from './points';

/** What begins or ends at a time that can't be read may not hold now: it is not shown. */
const periodOf = byPack(({ moment, end }) =>
	v.nullish(v.object({ startDateTime: v.nullish(moment), endDateTime: v.nullish(end) }))
);

const period = (told: { startDateTime?: number | null | undefined; endDateTime?: number | null | undefined } | null) =>
	present({ from: told?.startDateTime ?? undefined, until: told?.endDateTime ?? undefined });

const member = byPack(({ moment }) => {
	const since = maybe(v.object({ startDateTime: maybe(moment) }));
	return v.object({ id, status: anything, ValidFor: since, validFor: since });
});

/** TMF658 `loyaltyProgramMember`. */
export function toMembership(record: unknown, context: MapContext): Membership[] | undefined {
	const { line, pack } = context;
	const dto = read(member(context), record);
	if (dto === undefined) return undefined;
	const since = (dto.ValidFor ?? dto.validFor)?.startDateTime;
	const state = meaning(bonusDialect(pack).members, dto.status) ?? 'unknown';
	return [{ line, id: dto.id, state, ...present({ since }) }];
}

const lot = perPack((pack) => v.object({ id, quantity: pointsField(pack), validFor: periodOf({ pack }) }));

/** TMF658 `loyaltyBalance`. */
export function toPointsLot(record: unknown, { line, pack }: MapContext): PointsLot[] | undefined {
	const dto = read(lot(pack), record);
	return dto && [{ line, id: dto.id, points: dto.quantity, ...period(dto.validFor ?? null) }];
}

const action = perPack((pack) =>
	v.object({
		id,
		actionType: anything,
		quantity: pointsField(pack),
		description: maybe(text),
		confirmationDate: byPack(({ moment }) => moment)({ pack }),
		externalId: maybe(v.string())
	})
);

export function toPointsAction(record: unknown, { line, pack }: MapContext): PointsAction[] | undefined {
	const dto = read(action(pack), record);
	if (dto === undefined) return undefined;
	return [
		{
			line,
			id: dto.id,
			at: dto.confirmationDate,
			points: dto.quantity,
			way: meaning(bonusDialect(pack).actions, dto.actionType) ?? 'other',
			text: dto.description ?? '',
			...present({ key: dto.externalId })
		}
	];
}

const reward = perPack((pack) =>
	v.object({
		id,
		name: text,
		description: maybe(longText),
		cost: pointsField(pack),
		// Told, and in no sum that can be read: what comes would not be what was confirmed.
		credit: v.nullish(byPack(({ money }) => money)({ pack })),
		productOffering: maybe(v.object({ id, name: maybe(text) })),
		validFor: periodOf({ pack })
	})
);

export function toReward(record: unknown, { line, pack }: MapContext): Reward[] | undefined {
	const dto = read(reward(pack), record);
	if (dto === undefined || dto.name === '') return undefined;
	const { name, description = '', cost, credit, productOffering } = dto;
	const offering = productOffering && { id: productOffering.id, name: productOffering.name || name };
	const { until } = period(dto.validFor ?? null);
	return [
		{ line, id: dto.id, name, text: description, cost, ...present({ credits: credit ?? undefined, offering, until }) }
	];
}

/** Of joining and leaving: what the line is now, not what was asked for. */
export const toMemberState =
	(wanted: 'member' | 'left') =>
	(pack: OperatorPack): ToAcknowledgement =>
	(record): Acknowledgement | undefined => {
		const dto = read(v.object({ id, status: anything }), record);
		if (dto === undefined) return undefined;
		const state = meaning(bonusDialect(pack).members, dto.status);
		return { id: dto.id, state: state === undefined ? 'unclear' : state === wanted ? 'done' : 'pending' };
	};
