/**
 * Prints the page under a name of its own: what «Save as PDF» calls the file. Some browsers go on
 * before the paper is out.
 */
export function printAs(name: string): void {
	const { title } = document;
	window.addEventListener('afterprint', () => (document.title = title), { once: true });
	document.title = name;
	window.print();
}
