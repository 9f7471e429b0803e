/**
 * Lets the user choose one of the program's own files, in an input of its own: the page's main one only takes data.
 * @param oppna called with the file, if one is chosen
 */
export function valjFil(oppna: (fil: File) => unknown): void {
	const input = document.createElement('input');
	input.type = 'file';
	input.accept = '.json';
	input.onchange = () => {
		const [fil] = input.files ?? [];
		if (fil) void oppna(fil);
	};
	input.click();
}
