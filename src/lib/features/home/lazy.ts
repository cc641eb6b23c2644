/** What Баланс does without at first; apart for the reason told in `features/README.md`. */
export const noData = () => import('./NoData.svelte');
export const noPackages = () => import('./NoPackages.svelte');
export const underBalance = () => import('./UnderBalance.svelte');
export const lineSwitch = () => import('./LineSwitch.svelte');
export const smsValues = () => import('./SmsValues.svelte');
export const pullToRefresh = () => import('./PullToRefresh.svelte');
