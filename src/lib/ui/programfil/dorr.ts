import { agreement } from '$lib/catalogue/agreements/all';
import { antalOrd, uppraknade } from '$lib/domain/format';
import type { Programfil } from '$lib/import/programfil';
import { readAvtal } from '$lib/installningar/avtalsfil';
import type { Arbetsplats } from '../arbetsplats.svelte';
import { granskaAlla } from '$lib/installningar/avtal/granska';
import { oppnaPaket } from '$lib/publicering/paket/oppna';
import type { Session } from '../session.svelte';

/** Those that are asked about here; work and settings are opened part by part. */
export type Fragad = Exclude<Programfil, 'arbete' | 'installningar'>;

/** The way in for one of the program's own files, wherever it is dropped. */
export interface Dorr {
	/** What is in the file. */
	har: string;
	/** What becomes of what is here. */
	foljd: string;
	knapp: string;
	oppna: () => Promise<void>;
}

/** Where the doors lead. */
interface Rum {
	session: Session;
	arbetsplats: Arbetsplats;
}

/** @returns the door, or what is wrong with the file, one line each: then nothing of it may be used */
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
