import * as v from 'valibot';
import type { Promotion } from '../../domain/promotion';
import { id, instant, longText, maybe, read, text, type MapContext } from './fields';

const promotion = v.object({
	id,
	name: text,
	description: maybe(longText),
	lifecycleStatus: maybe(v.string()),
	promotionType: maybe(v.string()),
	validFor: maybe(v.object({ startDateTime: maybe(instant), endDateTime: maybe(instant) })),
	pattern: maybe(v.array(v.object({ action: maybe(v.array(v.object({ actionEntityRef: maybe(v.object({ id })) }))) })))
});

/** The standard's own suggestion of states, those that nobody outside is to see. */
const UNPUBLISHED = new Set(['draft', 'test', 'waitforapproval', 'suspend', 'suspended', 'retirement', 'retired']);
const OFFERS = new Set(['award', 'discount', 'reduction']);

/** TMF671 `promotion`. */
export function toPromotion(record: unknown, { line }: MapContext): Promotion[] | undefined {
	const dto = read(promotion, record);
	if (dto === undefined) return undefined;
	const { name, description = '', lifecycleStatus = '', promotionType = '', validFor, pattern = [] } = dto;
	if (name === '' || UNPUBLISHED.has(lifecycleStatus.toLowerCase())) return [];
	const offerings = pattern.flatMap(({ action = [] }) =>
		action.flatMap(({ actionEntityRef }) => actionEntityRef?.id ?? [])
	);
	return [
		{
			line,
			id: dto.id,
			name,
			text: description,
			kind: OFFERS.has(promotionType.toLowerCase()) ? 'offer' : 'news',
			...(validFor?.startDateTime !== undefined && { from: validFor.startDateTime }),
			...(validFor?.endDateTime !== undefined && { until: validFor.endDateTime }),
			offerings: [...new Set(offerings)]
		}
	];
}
