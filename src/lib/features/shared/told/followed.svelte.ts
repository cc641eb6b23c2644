/**
 * Keys of commands confirmed in this page: their results are shown from the beginning, those of all
 * others once they are decided.
 */
let keys = $state.raw<readonly string[]>([]);

export function follow(key: string): void {
	keys = [...keys, key];
}

export const isFollowed = (key: string): boolean => keys.includes(key);
