import type { Autopay } from './autopay';
import type { Membership, PointsAction, PointsLot, Reward } from './bonus/bonus';
import type { ChatMessage } from './chat';
import type { ContactsCopy } from './contacts/copy';
import type { ForwardingSignal } from './forwarding/signal';
import type { Letter } from './inbox';
import type { LineId } from './line';
import type { Link } from './links';
import type { Operation } from './operation';
import type { BillingAccount, Party } from './party/party';
import type { Promotion } from './promotion';
import type { Ticket } from './ticket';
import type { Resource } from './resources';
import type { SecurityNotices, SignedInDevice, Visit } from './session';
import type {
	Allowance,
	Balance,
	CatalogueOffering,
	Movement,
	Offering,
	OwnedProduct,
	Owner,
	SavedCard
} from './subscriber';

/** The rows that each resource consists of. */
export interface ResourceRows extends Record<Resource, unknown> {
	balances: Balance;
	owner: Owner;
	allowances: Allowance;
	products: OwnedProduct;
	offerings: Offering;
	cards: SavedCard;
	autopays: Autopay;
	movements: Movement;
	messages: ChatMessage;
	requests: Ticket;
	inbox: Letter;
	notices: SecurityNotices & { line: LineId };
	visits: Visit;
	devices: SignedInDevice;
	operations: Operation;
	forwarding: ForwardingSignal;
	party: Party;
	accounts: BillingAccount;
	copies: ContactsCopy;
	membership: Membership;
	points: PointsLot;
	pointsHistory: PointsAction;
	rewards: Reward;
	links: Link;
	promotions: Promotion;
	catalogue: CatalogueOffering;
}
