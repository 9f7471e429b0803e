import { agreement } from '$lib/catalogue/agreements/all';
import { antalOrd, uppraknade } from '$lib/domain/format';
import type { Programfil } from '$lib/import/programfil';
import { readAvtal } from '$lib/installningar/avtalsfil';
import type { Arbetsplats } from '../arbetsplats.svelte';
import { granskaAlla } from '$lib/installningar/avtal/granska';
import { oppnaPaket } from '$lib/publicering/paket/oppna';
import type { Session } from '../session.svelte';

/** The kinds of file that are asked about here; work and settings are opened part by part. */
export type Fragad = Exclude<Programfil, 'arbete' | 'installningar'>;

/** How to open one of the program's own files, wherever it was dropped. */
export interface Dorr {
	/** What the file holds. */
	har: string;
	/** What happens to what is already here. */
	foljd: string;
	knapp: string;
	oppna: () => Promise<void>;
}

/** The places that files are opened into. */
interface Rum {
	session: Session;
	arbetsplats: Arbetsplats;
}

/**
 * @returns the way to open the file; or what is wrong with it, a line each, and then nothing of it may be used
 */
export async function dorrTill(
	fil: File,
	slag: Fragad,
	rum: Rum
): Promise<Dorr | { fel: string[] }> {
	switch (slag) {
		case 'avtal':
			return tillAvtalen(await fil.text(), rum);
		case 'paket':
			return tillPaketen(fil, rum);
	}
}

function tillAvtalen(text: string, { session }: Rum): Dorr | { fel: string[] } {
	const read = readAvtal(text);
	if ('fel' in read) return read;
	const { avtal } = read;
	const granskat = granskaAlla(avtal, session.installningar.alla);
	if ('fel' in granskat) return granskat;
	const finns = avtal.filter(({ id }) => agreement(id, session.avtalen));
	const namn = (lista: typeof avtal) => uppraknade(lista.map(({ kortnamn }) => kortnamn));
	const { borttagna } = granskat.byte;
	return {
		har: `${antalOrd(avtal.length, 'avtal', 'avtal')}: ${namn(avtal)}.`,
		foljd: [
			finns.length > 0 ? `${namn(finns)} ersätts.` : 'Inget avtal som finns här ersätts.',
			...(borttagna > 0
				? [
						`${antalOrd(borttagna, 'koppling eller prognos', 'kopplingar och prognoser')} nämner en post som inte finns kvar och tas bort.`
					]
				: [])
		].join(' '),
		knapp: 'Läs in avtalen',
		oppna: () =>
			session.andraInstallningar((nu) => {
				const svar = granskaAlla(avtal, nu);
				return 'byte' in svar ? svar.byte.installningar : nu;
			})
	};
}

async function tillPaketen(fil: File, { arbetsplats }: Rum): Promise<Dorr | { fel: string[] }> {
	const { paket, fel } = await oppnaPaket([fil]);
	if (paket.length === 0) return { fel };
	return {
		har: `${antalOrd(paket.length, 'publicerad rapport', 'publicerade rapporter')}.`,
		foljd: 'De läggs till bland det som har publicerats, på sidan Publicera. Inget ersätts.',
		knapp: 'Öppna som publicerade',
		async oppna() {
			await arbetsplats.laggPublicerade(paket);
		}
	};
}
