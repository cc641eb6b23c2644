import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/**
 * Runs a command with its output shown; rejects when it fails.
 * @param {string} title
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<void>}
 */
export function run(title, command, args, env = {}) {
	console.log(`\n— ${title}`);
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
		child.on('error', reject);
		child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${title}: ${command} ended with ${code}`))));
	});
}

/**
 * Installs when the lock file is newer than what is installed. Not `npm ci`: it refuses a lock file in which a registry did not offer some other
 * platform's optional binary; `--no-save` leaves the lock file as it is all the same.
 */
export async function ensureInstalled() {
	const installed = 'node_modules/.package-lock.json';
	if (existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
	await run('Installing', 'npm', ['install', '--include=dev', '--no-save', '--no-audit', '--no-fund']);
}
