import { solve, type CaptchaChallenge } from './captcha-solver';
import type { CaptchaMessage } from './captcha';

/** One challenge a worker: it is started when needed and ended by the page. */
self.onmessage = ({ data }: MessageEvent<CaptchaChallenge>) => {
	const answer = (message: CaptchaMessage) => self.postMessage(message);
	solve(data, (progress) => answer({ progress })).then(
		(solution) => answer({ solution }),
		(error: unknown) => answer({ error: String(error) })
	);
};
