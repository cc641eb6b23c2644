import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const TEXT = /\.(html|js|css|json|svg|webmanifest)$/;

/**
 * An adapter that lays page.html.gz beside page.html and so on, for servers that hand those out
 * (docs/deploy). Its own `precompress` makes Brotli too, at the best quality: a fifth of the whole
 * build, for servers that few have. It also forgets the manifest.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} site where it writes to
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function packed(adapter, site) {
	return {
		...adapter,
		async adapt(builder) {
			await adapter.adapt(builder);
			const texts = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => TEXT.test(file));
			await Promise.all(
				texts.map(async (file) => {
					const path = join(site, file);
					writeFileSync(`${path}.gz`, await promisify(gzip)(readFileSync(path), { level: 9 }));
				})
			);
		}
	};
}
