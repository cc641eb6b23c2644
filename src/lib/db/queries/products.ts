import type { AppDatabase } from '../database';
import { observe, type Live } from '../observe';
import { ofLine } from '../line-range';
import type { LineId } from '$lib/domain/line';
import { withKind } from '$lib/domain/product-kind';
import type { OwnedProduct } from '$lib/domain/subscriber';

/** The tariff and every option of the line, in the operator's order of ids. */
export function products(db: AppDatabase, line: LineId): Live<OwnedProduct[]> {
	return observe(db, async () => {
		const [owned, offerings] = await Promise.all([
			ofLine(db.products, line, 'id').toArray(),
			ofLine(db.offerings, line, 'id').toArray()
		]);
		return owned.map((product) => withKind(product, offerings));
	});
}
