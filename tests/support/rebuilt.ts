import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

const TEXT = /\.(html|js|css|json|webmanifest)$/;
const SCRIPTS = /<script>([\s\S]*?)<\/script>/g;

/**
 * A build that is the same app under other names, in a twentieth of the time of a real one: every
 * chunk has another name, the version another number, and pages another policy, for their scripts
 * name chunks.
 */
export function rebuilt(build: string, to: string, number: number): string {
	const files = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter(
		(file) => statSync(join(build, file)).isFile() && extname(file) !== '.gz'
	);
	const chunks = new Set(files.filter((file) => file.startsWith('_app/immutable/')).map((file) => basename(file)));
	const { version } = JSON.parse(readFileSync(join(build, '_app/version.json'), 'utf8')) as { version: string };
	const rename = (text: string) =>
		text
			.replaceAll(version, String(Number(version) + number))
			.replaceAll(/[\w.-]+\.(?:js|css)\b/g, (name) =>
				chunks.has(name) ? name.replace(/\.\w+$/, (ending) => `_${number}${ending}`) : name
			);
	for (const file of files) {
		const target = join(to, rename(file));
		mkdirSync(dirname(target), { recursive: true });
		const content = readFileSync(join(build, file));
		if (!TEXT.test(file)) writeFileSync(target, content);
		else {
			const text = content.toString();
			writeFileSync(target, file.endsWith('.html') ? withPolicyOf(text, rename(text)) : rename(text));
		}
	}
	return to;
}

/** The page with its policy naming the scripts that it has now. */
function withPolicyOf(before: string, after: string): string {
	const hashes = (page: string) =>
		[...page.matchAll(SCRIPTS)].map(([, script = '']) => createHash('sha256').update(script).digest('base64'));
	const now = hashes(after);
	return hashes(before).reduce((page, hash, at) => page.replaceAll(hash, now[at] ?? ''), after);
}
