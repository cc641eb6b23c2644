/**
 * Says of every text on the page that is not in the language of the interface what it is in
 * (`lang`, WCAG 3.1.2). Whatever paints it: names of the operator come inside sentences, notices
 * and labels from everywhere, and what forgets to say its language would be read aloud as
 * gibberish.
 *
 * An element is in the language of the letters that stand in itself. One that already says a
 * language keeps it.
 */
import { textLanguage } from '$lib/i18n/text-language';

/** Texts that nobody sees. */
const LABELS = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'] as const;

export interface LanguageMarks {
	/** What texts may be in, the language of the interface first. */
	speak(languages: readonly string[]): void;
}

export function markLanguages(body: Element): LanguageMarks {
	let languages: readonly string[] = [];
	/** Those that were marked here: only these marks are changed and taken back. */
	const marked = new WeakSet<Element>();

	function mark(element: Element): void {
		const said = element.getAttribute('lang');
		if (said !== null && !marked.has(element)) return;
		const language = textLanguage(wordsOf(element), languages);
		const around = element.parentElement?.closest('[lang]')?.getAttribute('lang');
		const wanted = language === around ? undefined : language;
		if (wanted === (said ?? undefined)) return;
		if (wanted === undefined) {
			marked.delete(element);
			element.removeAttribute('lang');
		} else {
			marked.add(element);
			element.setAttribute('lang', wanted);
		}
		// What stood inside was marked against another language around it.
		for (const child of element.children) markAll(child);
	}

	function markAll(root: Element): void {
		mark(root);
		for (const element of root.querySelectorAll('*')) mark(element);
	}

	const observer = new MutationObserver((changes) => {
		const touched = new Set<Element>();
		for (const { type, target, addedNodes } of changes) {
			for (const node of addedNodes) if (node instanceof Element) markAll(node);
			const element = type === 'characterData' || !(target instanceof Element) ? target.parentElement : target;
			if (element) touched.add(element);
		}
		for (const element of touched) mark(element);
	});
	observer.observe(body, {
		subtree: true,
		childList: true,
		characterData: true,
		attributeFilter: [...LABELS]
	});

	return {
		speak(now) {
			if (now.join() === languages.join()) return;
			languages = now;
			markAll(body);
		}
	};
}

/** What stands in the element itself, its labels too. */
function wordsOf(element: Element): string {
	const texts = [...element.childNodes].flatMap((node) => (node.nodeType === Node.TEXT_NODE ? node.nodeValue : []));
	return [...texts, ...LABELS.map((name) => element.getAttribute(name))].join(' ');
}
