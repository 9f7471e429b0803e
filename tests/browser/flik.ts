import { tomRapport, type Rapporttext } from '$lib/rapport/rapporttext';
import type { AvsnittId } from '$lib/rapport/avsnitt/all';
import { medAvsnittstext } from '$lib/rapport/rapporttext';
import { INGA, type Installningar } from '$lib/installningar/installningar';
import type { Paket } from '$lib/publicering/paket/paket';
import { snapshotNyckel } from '$lib/snapshot/nyckel';
import { lock, type Snapshot } from '$lib/snapshot/snapshot';
import { Lagring } from '$lib/ui/lagring/lagring.svelte';
import { Samling } from '$lib/ui/lagring/samling.svelte';
import {
	ENDA,
	INSTALLNINGAR,
	LAST,
	oppnaDorrar,
	paketnyckel,
	PLAN,
	type Plan,
	PUBLICERAT,
	RAPPORT,
	SLAG
} from '$lib/arbete/slag';
import { INNEHALL } from '../unit/arbete/innehall';

const NYCKEL = {
	sort: 'kvartal',
	avtal: 'kompetensattraktion-2024',
	kvartal: '2024-K3',
	kommun: null
} as const;
const RAPPORTEN = 'kvartal/kompetensattraktion-2024/2024-K3';

/** A tab of a browser, without its page: what is done in it, and what it shows. */
export class Flik {
	readonly lagring: Lagring;
	readonly #rapporter: Samling<Rapporttext>;
	readonly #lasta: Samling<Snapshot>;
	readonly #publicerade: Samling<Paket>;
	readonly #installningar: Samling<Installningar>;
	readonly #plan: Samling<Plan>;

	constructor(namn: string) {
		this.lagring = new Lagring(namn, SLAG, oppnaDorrar, () => Promise.resolve());
		this.#rapporter = new Samling(this.lagring, RAPPORT);
		this.#lasta = new Samling(this.lagring, LAST);
		this.#publicerade = new Samling(this.lagring, PUBLICERAT);
		this.#installningar = new Samling(this.lagring, INSTALLNINGAR);
		this.#plan = new Samling(this.lagring, PLAN);
	}

	get rapport(): Rapporttext {
		return this.#rapporter.get(RAPPORTEN) ?? tomRapport(NYCKEL);
	}

	text(id: AvsnittId): string {
		return this.rapport.avsnitt.find((one) => one.id === id)?.text ?? '';
	}

	/** A key in a field that is open, after what stands there. */
	tangent(id: AvsnittId, tecken: string): void {
		this.#rapporter.hold(RAPPORTEN);
		this.#rapporter.change(RAPPORTEN, (nu) => {
			const fore = nu ?? tomRapport(NYCKEL);
			return medAvsnittstext(fore, id, { text: this.text(id) + tecken });
		});
	}

	/** Writes, and leaves the field. */
	skriv(id: AvsnittId, text: string): void {
		this.tangent(id, text);
		this.lagring.release();
	}

	lock(kvartal: string, last: string): void {
		const snapshot = lock({ ...INNEHALL, kvartal, last });
		this.#lasta.change(snapshotNyckel(snapshot), () => snapshot);
	}

	get lasta(): string[] {
		return this.#lasta.alla.map(({ innehall: { kvartal, last } }) => `${kvartal} ${last}`);
	}

	publicera(paket: Paket): void {
		this.#publicerade.change(paketnyckel(paket), () => paket);
	}

	get publicerade(): readonly Paket[] {
		return this.#publicerade.alla;
	}

	get installningar(): Installningar {
		return this.#installningar.get(ENDA) ?? INGA;
	}

	/** A row of LPIX, in a form that was opened when the settings were `fore`. */
	lpix(ar: number, procent: number, fore = this.installningar): void {
		const rad = { ar, procent, kalla: 'SKR', utgava: '' };
		this.#installningar.changeFrom(ENDA, fore, { ...fore, lpix: [...fore.lpix, rad] });
	}

	bocka(kvartal: string, steg: string): void {
		this.#plan.change(ENDA, (nu = { stanger: {}, fore: {}, klara: {} }) => ({
			...nu,
			klara: { ...nu.klara, [kvartal]: [...(nu.klara[kvartal] ?? []), steg] }
		}));
	}

	get klara(): Plan['klara'] {
		return this.#plan.get(ENDA)?.klara ?? {};
	}

	/** What the tab asks about, as its two sides. */
	get fragor(): string[][] {
		return this.lagring.krockar.map(({ mitt, deras }) => [String(deras), String(mitt)]);
	}
}

/** Two tabs of one browser. */
export async function tvaFlikar(): Promise<[Flik, Flik]> {
	const namn = `flikar-${Math.random()}`;
	const tva: [Flik, Flik] = [new Flik(namn), new Flik(namn)];
	await Promise.all(tva.map(({ lagring }) => lagring.redo));
	return tva;
}

/** Once all that has been done is kept, and each tab has heard of the other's. */
export async function iRo(...flikar: readonly Flik[]): Promise<void> {
	for (const { lagring } of flikar) {
		lagring.release();
		await lagring.kept();
	}
	// Another tab's word takes a moment.
	await new Promise((resolve) => setTimeout(resolve, 100));
}
