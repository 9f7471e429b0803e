import type { Beloppsenhet } from '$lib/domain/format';

const KEY = 'stegraknaren.enhet';

/** Kronor or thousands: chosen once and remembered in this browser. */
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
			// Without storage the choice still applies to this visit.
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
