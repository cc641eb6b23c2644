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
	return ended(
		title,
		spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } })
	);
}

/**
 * The same with its output kept back: all of it is shown when it fails.
 * @param {string} title
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<void>}
 */
export function runQuietly(title, command, args) {
	console.log(`— ${title}`);
	const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
	/** @type {Buffer[]} */
	const said = [];
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
	return ended(title, child).catch((error) => {
		process.stderr.write(Buffer.concat(said));
		throw error;
	});
}

/**
 * @param {string} title
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>}
 */
function ended(title, child) {
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${title} ended with ${code}`))));
	});
}

/**
 * Installs when the lock file is newer than what is installed. Not `npm ci`: it refuses a lock file
 * in which a registry did not offer some other platform's optional binary; `--no-save` leaves the
 * lock file as it is all the same.
 */
export async function ensureInstalled() {
	const installed = 'node_modules/.package-lock.json';
	if (existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
	await run('Installing', 'npm', ['install', '--include=dev', '--no-save', '--no-audit', '--no-fund']);
}
