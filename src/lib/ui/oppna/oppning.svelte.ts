import { createContext } from 'svelte';
import { skrivArbete, type Arbete } from '$lib/arbete/arbete';
import { isBortfall } from '$lib/domain/bortfall';
import { antalOrd } from '$lib/domain/format';
import type { Installningar } from '$lib/installningar/installningar';
import { merge } from '$lib/lager/merge';
import { bortfall } from '../bortfall.svelte';
import type { Arbetsplats } from '../arbetsplats.svelte';
import { INSTALLNINGAR, oppnaDorrar } from '$lib/arbete/slag';
import { lagring } from '../lagring/webblasaren';
import type { Session } from '../session.svelte';
import { medValda, nyaFakta, olikheter, type Olikhet } from '$lib/arbete/olikhet';

/** A work file that waits for the user's choices. */
export interface Oppningsfraga {
	fil: string;
	olika: readonly Olikhet[];
	/** The locked and published reports that are added whatever is chosen. */
	nya: Arbete;
}

/** The result of opening a work file. */
export interface Besked {
	fel: boolean;
	text: string;
	rader: readonly string[];
}

const EJ_LASBAR = 'Den går inte att läsa från disken. Den kan ha flyttats eller tagits bort.';

/** Opens a work file: nothing that is here is lost, and nothing is changed without being asked. */
export class Oppning {
	fraga = $state.raw<Oppningsfraga | null>(null);
	besked = $state.raw<Besked | null>(null);
	/** Undoes the latest opening. */
	#angra = $state.raw<(() => void) | null>(null);
	readonly #session: Session;
	readonly #arbetsplats: Arbetsplats;

	constructor(session: Session, arbetsplats: Arbetsplats) {
		this.#session = session;
		this.#arbetsplats = arbetsplats;
	}

	get kanAngra(): boolean {
		return this.#angra !== null;
	}

	/** All the coordinator's work in this browser. */
	get #har(): Arbete {
		return this.#arbetsplats.arbete(this.#session.installningar.alla);
	}

	/** Reads a work file, or settings alone, and asks which parts to take over. */
	async begar(fil: File, slag: 'arbete' | 'installningar'): Promise<void> {
		const read = await lasning(fil, slag).catch((error: unknown) => {
			bortfall.marka(error);
			// That a piece of the program is gone is told by the frame.
			return isBortfall(error) ? null : { fel: [EJ_LASBAR] };
		});
		if (!read) return;
		await lagring.redo;
		if ('fel' in read) {
			this.besked = {
				fel: true,
				text: `${fil.name} går inte att öppna. Inget har ändrats.`,
				rader: read.fel
			};
			return;
		}
		const har = this.#har;
		const nya = nyaFakta(har, read.arbete);
		const olika = olikheter(har, read.arbete);
		if (olika.length + nya.lasta.length + nya.publicerade.length === 0) {
			this.besked = {
				fel: false,
				text: `Allt i ${fil.name} finns redan här. Inget har ändrats.`,
				rader: []
			};
			return;
		}
		this.fraga = { fil: fil.name, olika, nya };
	}

	avbryt(): void {
		this.fraga = null;
	}

	/**
	 * Opens the file that was asked about.
	 * @param valda the parts to take over from it
	 */
	async oppna(valda: readonly Olikhet[]): Promise<void> {
		if (!this.fraga) return;
		const { fil, nya } = this.fraga;
		this.fraga = null;
		const fore = this.#session.installningar.alla;
		this.#arbetsplats.kopiera(skrivArbete(this.#har));
		const back = this.#arbetsplats.oppna(nya, valda);
		const egna = valda.filter(({ post }) => post.startsWith(INSTALLNINGAR.prefix));
		const efter = medValda(fore, egna) as Installningar;
		if (egna.length > 0) await this.#session.andraInstallningar(() => efter, { sagt: '' });
		this.#angra = () => {
			back();
			if (egna.length === 0) return;
			void this.#session.andraInstallningar(
				(nu) => merge(efter, fore, nu, INSTALLNINGAR.form).varde as Installningar,
				{ sagt: '' }
			);
		};
		// Announced once it is saved; the frame reports what could not be saved.
		await lagring.kept();
		this.besked = { fel: false, text: oppnad(fil, nya, valda), rader: [] };
	}

	/** Undoes the choices. Locked and published reports from the file stay, since they are facts. */
	angra(): void {
		this.#angra?.();
		this.#angra = null;
		const text =
			'Öppningen är ångrad. Låsta och publicerade rapporter ur filen finns kvar bredvid dina.';
		this.besked = { fel: false, text, rader: [] };
	}

	stang(): void {
		this.besked = null;
		this.#angra = null;
	}
}

/** Reads it, with what is fetched for that and for telling what is new in it. */
async function lasning(fil: File, slag: 'arbete' | 'installningar') {
	const [text, las] = await Promise.all([fil.text(), import('$lib/arbete/lasning'), oppnaDorrar()]);
	return slag === 'arbete' ? las.readArbete(text) : las.readBaraInstallningar(text);
}

/** The reports that a file adds, in words. */
export function nyttText({ lasta, publicerade }: Arbete): string[] {
	return [
		...(lasta.length > 0 ? [antalOrd(lasta.length, 'låst rapport', 'låsta rapporter')] : []),
		...(publicerade.length > 0
			? [antalOrd(publicerade.length, 'publicerad rapport', 'publicerade rapporter')]
			: [])
	];
}

function oppnad(fil: string, nya: Arbete, valda: readonly Olikhet[]): string {
	const tagna = [
		...(valda.length > 0 ? [antalOrd(valda.length, 'ändring', 'ändringar')] : []),
		...nyttText(nya)
	];
	const vad = tagna.length > 0 ? tagna.join(', ') : 'inget nytt';
	return `${fil} är öppnad: ${vad}. En kopia av arbetet som det var finns på sidan Låsta kvartal.`;
}

export const [getOppning, setOppning] = createContext<Oppning>();
