/** Part of `npm run generate`: the settings of the messages name every file there is. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../src/lib/i18n/', import.meta.url);
const settings = new URL('project.inlang/settings.json', folder);

const files = readdirSync(new URL('messages/ru/', folder))
	.sort()
	.map((file) => `\t\t\t"./messages/{locale}/${file}"`);
const before = readFileSync(settings, 'utf8');
const after = before.replace(/("pathPattern": \[)[^\]]*/, `$1\n${files.join(',\n')}\n\t\t`);
if (after !== before) writeFileSync(settings, after);
