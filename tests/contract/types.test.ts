import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { ROOT } from '../architecture/sources';

it('the generated types are those of the documents (npm run api:types)', { timeout: 60_000 }, async () => {
	const run = promisify(execFile)('npm', ['run', '--silent', 'api:types', '--', '--check'], { cwd: ROOT });
	await expect(run).resolves.toMatchObject({ stderr: expect.not.stringContaining('error') });
});
