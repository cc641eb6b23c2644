/** How controls are called by those who can't see them: what axe does not look at. */
import type { Page } from '@playwright/test';

interface AXNode {
	nodeId: string;
	parentId?: string;
	ignored: boolean;
	role?: { value: string };
	name?: { value: string };
}

const CONTROLS = ['button', 'link', 'textbox', 'searchbox', 'combobox', 'switch', 'checkbox'];
/** What tells controls with the same name from each other: each is in another one of these. */
const APART = ['dialog', 'group', 'radiogroup', 'list', 'navigation', 'search', 'region', 'main'];

async function treeOf(page: Page): Promise<Map<string, AXNode>> {
	const session = await page.context().newCDPSession(page);
	const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AXNode[] };
	// One that stays attached puts the page online again when it is loaded next.
	await session.detach();
	return new Map(nodes.map((node) => [node.nodeId, node]));
}

/**
 * Names with punctuation that stands by itself («Отключить : Музыка» is read as it is written), and
 * controls that nobody could tell from each other by ear.
 */
export async function oddNames(page: Page): Promise<string[]> {
	const tree = await treeOf(page);
	const groupOf = (node: AXNode): string => {
		let at: AXNode | undefined = node;
		while (at && !(APART.includes(at.role?.value ?? '') && !at.ignored))
			at = at.parentId ? tree.get(at.parentId) : undefined;
		return at?.nodeId ?? '';
	};
	const controls = [...tree.values()].flatMap((node) => {
		const [role, name] = [node.role?.value ?? '', node.name?.value ?? ''];
		return !node.ignored && CONTROLS.includes(role) && name !== '' ? [{ node, called: `${role} «${name}»`, name }] : [];
	});
	const seen = new Map<string, number>();
	for (const { node, called } of controls) {
		const key = `${called} twice in ${groupOf(node)}`;
		seen.set(key, (seen.get(key) ?? 0) + 1);
	}
	return [
		...controls.filter(({ name }) => /(^|\s)[:,.;]/.test(name)).map(({ called }) => called),
		...[...seen].filter(([, times]) => times > 1).map(([key]) => key.replace(/ in \S*$/, ''))
	];
}
