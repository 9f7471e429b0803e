type Slump = (till: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

/**
 * Random bytes from a store. DuckDB seeds a generator at every scan of a table, four bytes at a time and
 * more than a thousand times for the figures of a quarter: to ask the machine each time takes longer than
 * many a statement. No byte is given twice. The function's source text is sent to the engine's worker, so it
 * must use nothing else in this module.
 * @param hamta fills an array with random bytes
 */
export function urForrad(hamta: Slump): Slump {
	const forrad = new Uint8Array(4096);
	let kvar = 0;
	return (till) => {
		if (till.length > forrad.length) return hamta(till);
		if (kvar < till.length) {
			hamta(forrad);
			kvar = forrad.length;
		}
		kvar -= till.length;
		till.set(forrad.subarray(kvar, kvar + till.length));
		return till;
	};
}
