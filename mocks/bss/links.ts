import { DAY, MINUTE, SECOND, type Instant } from '../../src/lib/domain/instant';
import type { Right } from '../../src/lib/domain/links';
import type { Msisdn } from '../../src/lib/domain/msisdn';
import { otpCode } from './answer';
import { both } from './both';
import type { Clock } from './clock';
import type { Ids } from './ids';
import type { Line } from './line';
import type { Lines } from './lines';
import { linkText } from './notice-texts';
import { Pace } from './pace';
import { Refusal } from './refusal';
import type { Secrets } from './secrets';
import type { SmsInbox } from './sms-inbox';

const TRIES = 5;
const CODE_LIFE = 10 * MINUTE;
const RESEND_AFTER = MINUTE;
const PER_NUMBER_A_DAY = 10;
/** As many as a line may look at. */
const MOST_LINKS = 20;

interface Granted {
	since: Instant;
	lastUsedAt?: Instant;
}

/** One line that looks at another, or wishes to. */
export interface MadeLink {
	id: string;
	viewer: Msisdn;
	owner: Msisdn;
	requested: readonly Right[];
	requestedAt: Instant;
	/** Of a request that nobody has consented to; an active one has none. */
	code?: { value: string; sentAt: Instant; expiresAt: Instant; triesLeft: number };
	rights: Map<Right, Granted>;
}

/** Who may see and do what of whose line (F83), by the word of its owner alone. */
export class Links {
	#links: MadeLink[] = [];
	readonly #perNumber: Pace;

	constructor(private readonly on: { clock: Clock; ids: Ids; lines: Lines; sms: SmsInbox; secrets: Secrets }) {
		this.#perNumber = new Pace(on.clock, PER_NUMBER_A_DAY, DAY);
	}

	of(line: Msisdn): MadeLink[] {
		const now = this.on.clock.now();
		this.#links = this.#links.filter(({ code, requestedAt }) => !code || now - requestedAt < DAY);
		return this.#links.filter(({ viewer, owner }) => viewer === line || owner === line);
	}

	/** Of either line; 404 for everybody else's. */
	find(line: Msisdn, id: string): MadeLink {
		const found = this.of(line).find((link) => link.id === id);
		if (!found) throw new Refusal(404, 'NOT_FOUND', both('Такой привязки нет', 'There is no such link'));
		return found;
	}

	/** A number that is nobody's goes the same way: who asks learns nothing of whose it is. */
	request(viewer: Line, owner: Msisdn, requested: readonly Right[]): { link: MadeLink; resendAfter: number } {
		const now = this.on.clock.now();
		if (owner === viewer.msisdn) throw new Refusal(422, 'OWN_NUMBER', both('Это ваш номер', 'This is your own number'));
		const seen = this.of(viewer.msisdn).filter((link) => link.viewer === viewer.msisdn);
		const before = seen.find((link) => link.owner === owner);
		if (before && !before.code)
			throw new Refusal(409, 'ALREADY_LINKED', both('Этот номер уже привязан', 'This number is linked already'));
		if (!before && seen.length >= MOST_LINKS)
			throw new Refusal(409, 'LINK_LIMIT', both('Больше номеров привязать нельзя', 'No more numbers can be linked'));
		this.#mayAsk(owner, before?.code?.sentAt ?? -Infinity, now);
		const { length } = viewer.pack.smsPassword;
		const code = { value: this.on.secrets.digits(length), sentAt: now, expiresAt: now + CODE_LIFE, triesLeft: TRIES };
		const link: MadeLink = {
			id: this.on.ids.next('link'),
			viewer: viewer.msisdn,
			owner,
			requested,
			requestedAt: now,
			code,
			rights: new Map()
		};
		this.#links = [...this.#links.filter((one) => one !== before), link];
		if (this.#isOurs(owner, viewer)) this.on.sms.send(owner, linkText(link, code.value, viewer.pack.numberPlan));
		return { link, resendAfter: RESEND_AFTER / SECOND };
	}

	/** The viewer types what the owner has told. */
	accept(viewer: Line, id: string, typed: string): MadeLink {
		const link = this.find(viewer.msisdn, id);
		const { code } = link;
		if (link.viewer !== viewer.msisdn || !code || this.on.clock.now() >= code.expiresAt)
			throw new Refusal(400, otpCode('VERIFICATION_EXPIRED'), 'The code is no longer valid');
		const isRight = code.triesLeft > 0 && code.value === typed && this.#isOurs(link.owner, viewer);
		if (!isRight) {
			code.triesLeft = Math.max(0, code.triesLeft - 1);
			if (code.triesLeft === 0)
				throw new Refusal(400, otpCode('VERIFICATION_FAILED'), 'Too many wrong entries: ask anew');
			const details = { attemptsLeft: code.triesLeft };
			throw new Refusal(400, otpCode('INVALID_OTP'), 'The code is not right', { details });
		}
		return this.#grant(link, link.requested);
	}

	/** By the owner; consents to a request too. */
	grant(owner: Msisdn, id: string, rights: readonly Right[]): MadeLink {
		const link = this.find(owner, id);
		if (link.owner !== owner)
			throw new Refusal(403, 'NOT_OWNER', both('Права даёт владелец номера', 'The owner of the number grants rights'));
		return this.#grant(link, rights);
	}

	end(line: Msisdn, id: string): void {
		const ended = this.find(line, id);
		this.#links = this.#links.filter((link) => link !== ended);
	}

	/** The line is looked at. Throws a Refusal without the right; notes the use with it. */
	use(viewer: Msisdn, owner: string, right: Right | undefined): void {
		const link = this.of(viewer).find((one) => one.viewer === viewer && one.owner === owner);
		const granted = right && link?.rights.get(right);
		if (!granted)
			throw new Refusal(
				403,
				'RIGHT_MISSING',
				both('Владелец номера этого не разрешил', 'The owner has not allowed this')
			);
		granted.lastUsedAt = this.on.clock.now();
	}

	#grant(link: MadeLink, rights: readonly Right[]): MadeLink {
		const now = this.on.clock.now();
		link.rights = new Map(rights.map((right) => [right, link.rights.get(right) ?? { since: now }]));
		delete link.code;
		return link;
	}

	#mayAsk(owner: Msisdn, last: Instant, now: Instant): void {
		const tooSoon = Math.ceil((last + RESEND_AFTER - now) / SECOND);
		if (tooSoon > 0) throw new Refusal(429, 'TOO_MANY_REQUESTS', 'A text has just been sent', { retryAfter: tooSoon });
		const retryAfter = this.#perNumber.wait(owner);
		if (retryAfter > 0)
			throw new Refusal(403, otpCode('MAX_OTP_CODES_EXCEEDED'), 'Too many codes have been sent', { retryAfter });
		this.#perNumber.note(owner);
	}

	#isOurs(owner: Msisdn, viewer: Line): boolean {
		return this.on.lines.find(owner)?.pack.id === viewer.pack.id;
	}
}
