import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reason } from '../contract/official-files';
import { tryCommands } from './commands/commands';
import { judgeCommands } from './commands/judge-commands';
import { openGateway } from './gateway/gateway';
import type { ForeignServer } from './gateway/foreign-server';
import { FRAME, hasNotice, judgeFrames, judgeRequests, judgeScreen, type Finding } from './judge/judge';
import { derivable } from './judge/numbers';
import { Served } from './judge/served';
import { report, type Result, type Verdict } from './report';
import { fiware } from './servers/fiware';
import { genalpha } from './servers/genalpha';
import { startPrism } from './servers/prism';
import { samples } from './servers/samples';
import { v5 } from './servers/v5';
import { LINE, walk, type Screen } from './walk/walk';

const PORT = Number(process.env['PORT'] ?? 4360);
const asked = (process.env['INTEROP'] ?? '').split(',').filter(Boolean);

let prism: Awaited<ReturnType<typeof startPrism>> | undefined;
const OFFICIAL = ['static', 'dynamic'] as const;
const OWN: Readonly<Record<string, () => ForeignServer>> = { samples, genalpha, fiware, v5 };
const parts = [...OFFICIAL, ...Object.keys(OWN)].filter((part) => asked.length === 0 || asked.includes(part));
const isOfficial = (part: string): part is (typeof OFFICIAL)[number] => OFFICIAL.some((one) => one === part);

let browser: Browser;
const results: Result[] = [];

beforeAll(async () => {
	if (reason === undefined && parts.some(isOfficial)) prism = await startPrism(PORT + 10);
	browser = await chromium.launch({
		executablePath: process.env['CHROMIUM_PATH'] ?? chromium.executablePath(),
		args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
	});
});

afterAll(async () => {
	await browser.close();
	prism?.close();
	report(results, asked.length > 0);
});

const verdictOf = (screen: Screen, own: readonly Finding[]): Verdict =>
	own.length > 0 ? 'F' : hasNotice(screen) ? 'H' : '✔';

/** Walks every screen, sends every command, and judges both. */
async function tryServer(server: ForeignServer, port: number): Promise<Result> {
	const gateway = await openGateway(server, port);
	try {
		const { screens, cookie } = await walk(browser, gateway);
		const served = new Served(gateway.exchanges);
		const known = derivable(served, LINE);
		const verdicts = screens.map((screen) => ({ screen, findings: judgeScreen(screen, server, served, known) }));
		const around = judgeFrames(screens, served);
		const commands = await tryCommands(server.id, gateway, cookie);
		const findings = [
			...around,
			...verdicts.flatMap((verdict) => verdict.findings),
			...judgeCommands(commands, server.ends),
			...(isOfficial(server.id) ? judgeRequests(gateway.exchanges) : [])
		];
		return {
			server: server.id,
			title: server.title,
			at: new Date().toISOString(),
			screens: {
				[FRAME]: around.length > 0 ? 'F' : '✔',
				...Object.fromEntries(verdicts.map(({ screen, findings: own }) => [screen.route, verdictOf(screen, own)]))
			},
			commands,
			findings
		};
	} finally {
		await gateway.close();
	}
}

describe.concurrent('the built app on a server nobody here wrote', () => {
	it.for(parts.map((part, index) => ({ part, index })))('$part', async ({ part, index }, { skip }) => {
		skip(isOfficial(part) && reason !== undefined, `Prism is not asked. ${reason}`);
		const server = isOfficial(part) ? prism?.server(part) : OWN[part]?.();
		if (server === undefined) throw new Error(`No server ${part}`);
		const { id, title } = server;
		const result = await tryServer(server, PORT + index).catch((error: unknown): Result => {
			const finding: Finding = { kind: 'broken off', where: id, what: String(error) };
			return { server: id, title, at: new Date().toISOString(), screens: {}, commands: [], findings: [finding] };
		});
		results.push(result);
		if (result.findings.length > 0) expect.fail(`${result.findings.length} findings`);
	});
});
