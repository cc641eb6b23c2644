import { http, type HttpHandler } from 'msw';
import { tonePreview } from '../bss/tone-preview';
import type { Host } from '../http/host';

/** Below it the operator's sounds are: for everybody, and the same for ever. */
export const MEDIA = '/media';

export const previewPath = (offering: string): string => `${MEDIA}/tones/${offering}.wav`;

export function previewHandler(host: Host, origin: string): HttpHandler {
	return http.get(`${origin}${MEDIA}/tones/:file`, ({ params }) => {
		const { operator } = host;
		const id = String(params['file']).replace(/\.wav$/, '');
		const [tone] = operator.packs.flatMap((pack) => operator.catalogue(pack).find(id)?.tone ?? []);
		if (!tone) return new Response(null, { status: 404 });
		return new Response(tonePreview(id, tone.kind), {
			headers: { 'Content-Type': 'audio/wav', 'Cache-Control': 'public, max-age=31536000, immutable' }
		});
	});
}
