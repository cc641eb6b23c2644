/**
 * Payments confirmed in this page a moment ago, whose pages open by themselves once the operator
 * has told them. In memory alone: who comes back from a page, by a reload or by Back, is not sent
 * there again.
 */
const keys = new Set<string>();

export const confirmedNow = (key: string): void => void keys.add(key);

export const takeConfirmed = (key: string): boolean => keys.delete(key);
