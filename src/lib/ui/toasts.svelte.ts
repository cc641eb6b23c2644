import { say } from './voice.svelte';

/**
 * Short messages about what has just happened. Nothing that must be read stands in a toast alone.
 */
export interface Toast {
	id: number;
	text: string;
	tone: 'plain' | 'good' | 'error';
	action?: { label: string; run: () => void };
}

/** More would be a storm: the oldest goes. */
const AT_ONCE = 2;

let last = 0;
const shown = $state<Toast[]>([]);

export const toasts: readonly Toast[] = shown;

export function toast(text: string, options: { tone?: Toast['tone']; action?: Toast['action'] } = {}): void {
	const same = shown.findIndex((other) => other.text === text);
	if (same >= 0) shown.splice(same, 1);
	shown.push({ id: ++last, text, tone: options.tone ?? 'plain', ...(options.action && { action: options.action }) });
	if (shown.length > AT_ONCE) shown.shift();
	say(text);
}

export function dismissToast(id: number): void {
	const at = shown.findIndex((other) => other.id === id);
	if (at >= 0) shown.splice(at, 1);
}
