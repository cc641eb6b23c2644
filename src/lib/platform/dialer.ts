/**
 * Whether a tap on `tel:*111*23%23` can open the dialer with the code in it. iPhone and iPad refuse
 * addresses with `*` or `#`; there people need to see the code and copy it. An iPad calls itself a
 * Mac, but no Mac has a touch screen.
 */
export function dialsCodes({ userAgent, maxTouchPoints }: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>): boolean {
	const apple = /iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1);
	return !apple;
}
