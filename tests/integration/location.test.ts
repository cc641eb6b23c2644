/** Where the phone is: asked of the operator when told to, and of nobody else. */
import { beforeEach, expect, it } from 'vitest';
import { likelyPlaces } from '$lib/domain/location';
import { regionsOf } from '$lib/operator/regions';
import type { Phone } from './support/device';
import { offline, signedInPhone } from './support/orders';

let p: Phone;
beforeEach(async () => {
	p = await signedInPhone();
});

const locate = () => p.engine.actions.locate();

it('is told by the nearest region of the pack', async () => {
	const answer = await locate();
	if (!answer.ok) throw new Error(answer.failure.code);
	const [first] = likelyPlaces(
		answer.value,
		regionsOf({ id: 'mts-ru' }),
		({ city }) => city && { latitude: city[0], longitude: city[1] }
	);
	expect(first?.id).toBe('moscow');
});

it('is not known without a network, and says so', async () => {
	expect(await offline(p, locate)).toMatchObject({ ok: false, failure: { class: 'network' } });
	expect(await p.db.session.toArray()).toMatchObject([{ status: 'active' }]);
});

it('is refused by its own API alone: nobody is signed out', async () => {
	p.faults({ path: '**/retrieve', kind: 'status', status: 401 });
	expect(await locate()).toMatchObject({ ok: false, failure: { class: 'rejected', code: 'NO_ACCESS' } });
	expect(await p.db.session.toArray()).toMatchObject([{ status: 'active' }]);
});

it('is asked for nobody who is signed out, and a refused cookie ends the session', async () => {
	p.loseCookie();
	expect(await locate()).toMatchObject({ ok: false, failure: { class: 'auth' } });
	expect(await p.db.session.toArray()).toMatchObject([{ status: 'expired' }]);
	const asked = p.sent.length;
	expect(await locate()).toMatchObject({ ok: false, failure: { code: 'UNAUTHENTICATED' } });
	expect(p.sent).toHaveLength(asked);
});
