import type { Beloppsenhet } from '$lib/domain/format';

const KEY = 'stegraknaren.enhet';

/** Kronor or thousands: chosen once, remembered on this machine. */
class Enhet {
	#vald = $state<Beloppsenhet>(remembered());

	get vald(): Beloppsenhet {
		return this.#vald;
	}

	set vald(enhet: Beloppsenhet) {
		this.#vald = enhet;
		try {
			localStorage.setItem(KEY, enhet);
		} catch {
			// A browser that keeps nothing still shows what was chosen.
		}
	}
}

function remembered(): Beloppsenhet {
	try {
		return localStorage.getItem(KEY) === 'tkr' ? 'tkr' : 'kr';
	} catch {
		return 'kr';
	}
}

export const enhet = new Enhet();
