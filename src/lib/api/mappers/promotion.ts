import * as v from 'valibot';
import type { Promotion } from '../../domain/promotion';
import type { Dialect } from '../../operator/dialect';
import { meaning, spoken } from '../dialect';
import { anything, byPack, id, listOf, longText, maybe, read, text, type MapContext } from './fields';

const standard: Dialect['promotions'] = {
	// The standard's own suggestion, and how others call the same.
	states: {
		draft: 'unpublished',
		test: 'unpublished',
		'in test': 'unpublished',
		'wait for approval': 'unpublished',
		suspend: 'unpublished',
		suspended: 'unpublished',
		retirement: 'unpublished',
		retired: 'unpublished',
		inactive: 'unpublished',
		closed: 'unpublished',
		expired: 'unpublished',
		ended: 'unpublished'
	},
	types: { award: 'offer', discount: 'offer', reduction: 'offer', bonus: 'offer', gift: 'offer', news: 'news' }
};

const dialect = spoken('promotions', standard);

const action = v.object({ actionEntityRef: maybe(v.object({ id })) });

const promotion = byPack(({ moment, end }) =>
	v.object({
		id,
		name: text,
		description: maybe(longText),
		lifecycleStatus: anything,
		promotionType: anything,
		// What begins or ends at a time that can't be read may not hold now: it is not shown as if
		// it did.
		validFor: v.nullish(v.object({ startDateTime: v.nullish(moment), endDateTime: v.nullish(end) })),
		pattern: listOf(v.object({ action: listOf(action) }))
	})
);

/** TMF671 `promotion`. */
export function toPromotion(record: unknown, context: MapContext): Promotion[] | undefined {
	const { line, pack } = context;
	const { states, types } = dialect(pack);
	const outline = read(v.object({ lifecycleStatus: anything }), record);
	if (meaning(states, outline?.lifecycleStatus) === 'unpublished') return [];
	const dto = read(promotion(context), record);
	if (dto === undefined) return undefined;
	const { name, description = '', validFor, pattern } = dto;
	if (name === '') return [];
	const offerings = pattern.flatMap((one) => one.action.flatMap(({ actionEntityRef }) => actionEntityRef?.id ?? []));
	return [
		{
			line,
			id: dto.id,
			name,
			text: description,
			kind: meaning(types, dto.promotionType) ?? 'news',
			...(validFor?.startDateTime != null && { from: validFor.startDateTime }),
			...(validFor?.endDateTime != null && { until: validFor.endDateTime }),
			offerings: [...new Set(offerings)]
		}
	];
}
