/**
 * Prism for each document named in the arguments, `port=file`, in one process: what `prism mock`
 * does for one. Prints a line when all listen. Whether an answer is static or made up is told by
 * each request (`Prefer: dynamic=true`).
 */
import { createRequire } from 'node:module';

/** Where `npm run interop` has installed it. */
const MANIFEST = new URL('../../node_modules/.cache/interop/package.json', import.meta.url);

const { createSingleProcessPrism } = createRequire(MANIFEST)('@stoplight/prism-cli/dist/util/createServer');

for (const argument of process.argv.slice(2)) {
	const [port, document] = argument.split(/=(.*)/s);
	await createSingleProcessPrism({
		cors: false,
		dynamic: false,
		errors: false,
		host: '127.0.0.1',
		ignoreExamples: false,
		jsonSchemaFakerFillProperties: false,
		multiprocess: false,
		port: Number(port),
		document,
		verboseLevel: 'fatal'
	});
}
console.log('LISTENING');
