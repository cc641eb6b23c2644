/**
 * For a field whose Enter, which a phone's keyboard shows as «next» or «done», goes on to what
 * comes after it.
 */
export function onEnter(go: () => void): (event: KeyboardEvent) => void {
	return (event) => {
		if (event.key !== 'Enter') return;
		event.preventDefault();
		go();
	};
}
