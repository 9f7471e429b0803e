import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { AMNEN, type AmneId } from '$lib/catalogue/hjalp/amnen';
import { MEASURES, type BuiltMeasureId } from '$lib/catalogue/measures/all';
import { kvartalsnamn, versal } from '$lib/domain/format';
import { KOMMUNER, kommunnamn } from '$lib/domain/kommun';
import { kvartalAv, valbaraKvartal } from '$lib/domain/kvartal';
import type { IsoDate } from '$lib/domain/datum';
import type { Sokbar } from '$lib/domain/sok';
import { atKvartal, medKommun, medVal, readAddress, withView } from '$lib/rapport/adress';
import { ankare } from '$lib/rapport/ankare';
import { AVSNITT, avsnittstitel, rapportensDelar, type AvsnittId } from '$lib/rapport/avsnitt/all';
import type { Avsnitt } from '$lib/rapport/avsnitt/avsnitt';
import { RAPPORTSORTER, SORTER } from '$lib/rapport/rapportsorter';
import { RAPPORTFORMAT } from '../rapport/format';
import type { Sida } from '../sidor';
import { kommandot } from './kortkommandon';
import { ALLA_SIDOR, MATT_PA, sidanMed } from './platser';

/** Actions that the program performs without leaving the page. */
export type Gorande = 'spara' | 'exempel' | 'kr' | 'tkr' | 'hjalp' | 'kortkommandon';

/** Where an entry leads. */
export type Till =
	| {
			path: Sida['path'];
			search: string;
			/** The id of the part of the page. */
			plats?: string;
			/** The button to press there, by its `data-gor`. */
			tryck?: string;
			amne?: AmneId;
	  }
	| { gor: Gorande };

/** Something that can be found in the palette. */
export interface Post extends Sokbar {
	id: string;
	slag: 'Sida' | 'Gör' | 'Siffra' | 'Kommun' | 'Kvartal' | 'Avtal' | 'Hjälp';
	/** What the entry belongs to. */
	under?: string;
	till: Till;
}

/** The state of the program. */
export interface Lage {
	path: string;
	search: URLSearchParams;
	avtalen: readonly Agreement[];
	idag: IsoDate;
	/** Whether anything is loaded, and whether there is work of the user's own. */
	finnsData: boolean;
	egna: boolean;
}

/** All entries, in the order they are shown before anything is typed. */
export function palettposter(lage: Lage): Post[] {
	const vy = vyn(lage.search);
	const { params } = readAddress(lage.search, kvartalAv(lage.idag), lage.avtalen);
	return [
		...ALLA_SIDOR.map(({ namn, path }): Post => ({
			...{ id: `sida ${path}`, slag: 'Sida', namn, ord: titlar(MATT_PA[path] ?? []) },
			till: { path, search: `?${vy}` }
		})),
		...goranden(lage, vy),
		...siffror(params.avtal, vy),
		...KOMMUNER.map((kommun): Post => ({
			...{ id: `kommun ${kommun.kod}`, slag: 'Kommun', namn: kommun.namn },
			ord: kommunnamn(kommun),
			till: { path: '/kommun', search: medKommun(vy, kommun.namn) }
		})),
		...lage.avtalen.map(({ id, kortnamn, titel, diarienummer, alias }): Post => ({
			...{ id: `avtal ${id}`, slag: 'Avtal', namn: kortnamn },
			ord: [titel, diarienummer ?? '', ...alias],
			till: medVyn(lage, (search) => medVal(search, 'avtal', id))
		})),
		...valbaraKvartal(kvartalAv(lage.idag)).map((kvartal): Post => ({
			...{ id: `kvartal ${kvartal.id}`, slag: 'Kvartal', namn: versal(kvartalsnamn(kvartal)) },
			ord: [kvartal.id, `Q${kvartal.nr}`, `${kvartal.ar}K${kvartal.nr}`],
			till: medVyn(lage, (search) => withView(search, atKvartal(params, kvartal, lage.avtalen)))
		})),
		...(Object.keys(AMNEN) as AmneId[]).map((id): Post => ({
			...{ id: `hjälp ${id}`, slag: 'Hjälp', namn: AMNEN[id].rubrik, ord: ['hjälp'] },
			till: { path: '/data', search: `?${vy}`, amne: id }
		}))
	];
}

/** Sections, by their names and those of the measures they show. */
function siffror(avtal: Agreement | null, vy: URLSearchParams): Post[] {
	return (Object.keys(AVSNITT) as AvsnittId[]).flatMap((id): Post[] => {
		const till = platsFor(id, avtal, vy);
		if (!till) return [];
		const sida = ALLA_SIDOR.find(({ path }) => path === till.path)!;
		return [
			{
				...{ id: `siffra ${id}`, slag: 'Siffra', namn: avsnittstitel(id, avtal) },
				...{ under: sida.namn, ord: [...titlar(mattI(AVSNITT[id])), sida.namn], till }
			}
		];
	});
}

/** The page that is most about a section; else the first of the agreement's sorts of report that has it. */
function platsFor(
	id: AvsnittId,
	avtal: Agreement | null,
	vy: URLSearchParams
): Extract<Till, { path: string }> | null {
	const path = sidanMed(id);
	if (path) return { path, search: `?${vy}`, plats: id };
	const sort = SORTER.find(
		(en) => RAPPORTSORTER[en].galler(avtal) && rapportensDelar(en, avtal).avsnitt.includes(id)
	);
	if (!sort) return null;
	const kommun = RAPPORTSORTER[sort].perKommun ? (vy.get('kommun') ?? KOMMUNER[0]!.namn) : null;
	return {
		path: '/rapport',
		search: medVal(
			new URLSearchParams(kommun ? medKommun(vy, kommun) : vy),
			'sort',
			sort === SORTER[0] ? null : sort
		),
		plats: ankare({ kommun }, { avsnitt: id })
	};
}

function goranden({ finnsData, egna }: Lage, vy: URLSearchParams): Post[] {
	const ett = (namn: string, till: Till, ord: readonly string[] = []): Post => ({
		...{ id: `gör ${namn}`, slag: 'Gör', namn, ord, till }
	});
	const pa = (path: Sida['path'], tryck: string): Till => ({ path, search: `?${vy}`, tryck });
	const kommando = (id: 'hjalp' | 'kortkommandon') =>
		ett(kommandot(id).vad, { gor: id }, ['tangenter']);
	return [
		ett('Läs in filer', pa('/data', 'las_in'), ['export', 'ladda upp', 'välj filer']),
		...(egna ? [] : [ett('Ladda exempeldata', { gor: 'exempel' })]),
		...(finnsData
			? [
					ett('Skriv ut rapporten', pa('/rapport', 'skriv_ut'), ['pdf']),
					...RAPPORTFORMAT.map(({ id, ord }) =>
						ett(`Ladda ner rapporten som ${ord}`, pa('/rapport', `rapport_${id}`))
					),
					ett('Lås kvartalet', pa('/rapport', 'las'))
				]
			: []),
		ett('Spara arbetet som en fil', { gor: 'spara' }, ['arbetsfil', 'ladda ner']),
		ett('Öppna ett sparat arbete', pa('/lasta', 'oppna_arbete'), ['arbetsfil']),
		ett('Visa belopp i kronor', { gor: 'kr' }, ['kr']),
		ett('Visa belopp i tusental kronor', { gor: 'tkr' }, ['tkr']),
		kommando('hjalp'),
		kommando('kortkommandon')
	];
}

/** The current page with another view; the overview where the page has no view. */
function medVyn({ path, search }: Lage, byt: (search: URLSearchParams) => string): Till {
	const sida = ALLA_SIDOR.find((en) => en.path === path);
	return sida && !sida.utanVy
		? { path: sida.path, search: byt(search) }
		: { path: '/', search: byt(vyn(search)) };
}

/** The measures of a section, including those in its charts. */
const mattI = ({ matt, stod = [] }: Avsnitt) => [...matt, ...stod];

const titlar = (matt: readonly BuiltMeasureId[]) => matt.map((id) => MEASURES[id].title);

/** The part of the address that follows from page to page: what the figures are about. */
function vyn(search: URLSearchParams): URLSearchParams {
	const med = ['avtal', 'kvartal', 'tom', 'kommun'];
	return new URLSearchParams([...search].filter(([namn]) => med.includes(namn)));
}
