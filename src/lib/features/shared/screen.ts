import type { Attention } from '$lib/domain/attention';
import type { Right } from '$lib/domain/links';
import type { Resource } from '$lib/domain/resources';
import type { Locale } from '$lib/i18n/locale';
import type { Ability } from '$lib/operator/offers';
import type { DialPurpose } from '$lib/operator/pack';
import type { IconName } from '$lib/ui/icons';
import type { Tab } from './tabs';

/** A message without inputs. */
export type Text = (inputs?: object, options?: { locale: Locale }) => string;

export type MoreGroup = 'letters' | 'money' | 'ways' | 'number' | 'app';

/** A row that leads to the screen. */
interface Row {
	/** A group of «Ещё», or the top of «Помощь». */
	in: MoreGroup | 'help';
	/** The screen's when absent. */
	title?: Text;
	hint?: Text;
	/** What waits for the person there. */
	badge?: keyof Attention;
	testid?: string;
	/** After the group's others, wherever the entry stands. */
	last?: true;
}

/** An answer of the search. Title, icon and address are the screen's when absent. */
interface Found {
	id: string;
	/** Other names of it. */
	words: Text;
	title?: Text;
	icon?: IconName;
	href?: string;
	/** Against codes and services that are called alike; `commands.ts` has the usual one. */
	weight?: number;
}

/** A topic of the guide. Icon and address are the screen's when absent. */
interface Topic {
	/** Of its place on the guide's page. */
	id: string;
	title: Text;
	/** A paragraph to a line. */
	text: Text;
	icon?: IconName;
	href?: string;
	/** What can be dialled instead. */
	purposes?: readonly DialPurpose[];
}

export interface Screen {
	icon: IconName;
	title: Text;
	/**
	 * The section of the bar it belongs to: where its own way back leads. `null` for a screen
	 * without the bar.
	 */
	tab: Tab | null;
	row: Row | null;
	search: readonly Found[];
	/** Nothing where the guide is silent about it. */
	help?: readonly Topic[];
	/**
	 * Without it the address shows nothing. `null` where the screen says itself what it lacks, or
	 * lacks nothing.
	 */
	needs: Resource | Ability | null;
	/**
	 * Of a screen that is of use while a linked line is looked at: whatever its owner has granted,
	 * or with that right. All others show one's own line alone.
	 */
	linked?: true | Right;
	/** By hash: what parts of it need, where that is not what the screen needs. */
	parts?: Readonly<Record<`#${string}`, Resource | Ability>>;
}
