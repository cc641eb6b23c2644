import { takeSharedText } from '$lib/platform/shared-text';

export const takeShared = (): Promise<string | undefined> => takeSharedText(navigator.serviceWorker?.controller);
