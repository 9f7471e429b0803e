/**
 * HalfSipHash-2-4 with a 64-bit result: a keyed hash made for 32-bit arithmetic and short inputs
 * (Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012, and its reference code).
 * Without the key nothing can be told from the result.
 */
export class HalfSipHash {
	#v0 = 0;
	#v1 = 0;
	#v2 = 0;
	#v3 = 0;
	#word = 0;
	#count = 0;

	constructor(
		readonly k0: number,
		readonly k1: number
	) {}

	/** Begins a new input. */
	start(): void {
		this.#v0 = this.k0;
		this.#v1 = this.k1 ^ 0xee;
		this.#v2 = 0x6c796765 ^ this.k0;
		this.#v3 = 0x74656462 ^ this.k1;
		this.#word = 0;
		this.#count = 0;
	}

	/** @param byte 0–255 */
	take(byte: number): void {
		this.#word |= byte << ((this.#count & 3) * 8);
		if ((++this.#count & 3) === 0) {
			this.#compress(this.#word);
			this.#word = 0;
		}
	}

	/** Ends the input. @returns the two words of the result, low word first, signed */
	finish(): [number, number] {
		this.#compress(this.#word | (this.#count << 24));
		this.#v2 ^= 0xee;
		this.#rounds(4);
		const low = this.#v1 ^ this.#v3;
		this.#v1 ^= 0xdd;
		this.#rounds(4);
		return [low, this.#v1 ^ this.#v3];
	}

	#compress(word: number): void {
		this.#v3 ^= word;
		this.#rounds(2);
		this.#v0 ^= word;
	}

	#rounds(count: number): void {
		let v0 = this.#v0;
		let v1 = this.#v1;
		let v2 = this.#v2;
		let v3 = this.#v3;
		for (let i = 0; i < count; i++) {
			v0 = (v0 + v1) | 0;
			v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0;
			v0 = (v0 << 16) | (v0 >>> 16);
			v2 = (v2 + v3) | 0;
			v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
			v0 = (v0 + v3) | 0;
			v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0;
			v2 = (v2 + v1) | 0;
			v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2;
			v2 = (v2 << 16) | (v2 >>> 16);
		}
		this.#v0 = v0;
		this.#v1 = v1;
		this.#v2 = v2;
		this.#v3 = v3;
	}
}
