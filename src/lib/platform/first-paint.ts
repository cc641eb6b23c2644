/** The cached balance that `app.html` painted before the app had loaded makes room for the app's own. */
export function endFirstPaint(): void {
	document.getElementById('first-paint')?.remove();
}
