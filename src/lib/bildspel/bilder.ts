import { avsnittstext, ordnade, type Rapporttext } from '$lib/rapport/rapporttext';
import {
	kalenderposter,
	medKorplanensDag,
	raknatFran
} from '$lib/catalogue/rapporter/kalenderposter';
import {
	avsnittstitel,
	RAPPORTSORTER,
	type AvsnittId
} from '$lib/catalogue/rapporter/rapportsorter';
import { kalenderMening } from '$lib/catalogue/rapporter/uppfoljning';
import { datum, kortDatum, versal } from '$lib/domain/format';
import {
	andelar,
	andelsforandring,
	fakturor,
	index,
	natverk,
	portfolj,
	slutavrakning
} from './andelar';
import { avMatt, type Bild, type Bildunderlag, type Delbilder, type Utelamnad } from './bild';
import { ekonomi, finansiering, prognos, resultat, slag } from './ekonomi';
import { foretag, hjalte, kohorter, kommuner, magasin, perKvartal, takt } from './inflyttning';
import { nyckeltal, registervard, service } from './service';
import { kortTabell } from './tabell';

const AV_AVSNITT: Readonly<Partial<Record<AvsnittId, (u: Bildunderlag) => Delbilder>>> = {
	mal,
	hjalte,
	index,
	per_kvartal: perKvartal,
	takt,
	kommuner,
	kohorter,
	service,
	magasin,
	foretag,
	registervard,
	nyckeltal,
	ekonomi,
	prognos,
	slag,
	finansiering,
	resultat,
	andelar,
	andelsforandring,
	slutavrakning,
	natverk,
	fakturor,
	portfolj
};

/** So many of what is to come are told. */
const KOMMANDE = 5;

const LANG_TEXT = 'Läses bäst i rapporten.';

/**
 * A report as slides: its title, its sections in the report's order without those that are hidden,
 * and what is next in the agreements. A section that cannot be told has no slide, and is told of
 * among those left out.
 */
export function bilder(
	text: Rapporttext,
	u: Bildunderlag
): { bilder: Bild[]; utelamnade: Utelamnad[] } {
	const visade: Bild[] = [titel(text, u)];
	const utelamnade: Utelamnad[] = [];
	const lagg = (namn: string, delar: Delbilder) => {
		if (typeof delar === 'string') utelamnade.push({ titel: namn, skal: delar });
		else visade.push(...delar.map((bild) => ({ ...bild, rubrik: versal(bild.rubrik) })));
	};
	for (const id of ordnade(text, RAPPORTSORTER[text.sort].avsnitt(u.params.avtal))) {
		// Each slide is a part of the summary already.
		if (id === 'sammanfattning') continue;
		const namn = avsnittstitel(id, u.params.avtal);
		if (avsnittstext(text, id).dold) lagg(namn, 'Dolt i rapporten.');
		else lagg(namn, AV_AVSNITT[id]?.(u) ?? LANG_TEXT);
	}
	lagg('Närmast i avtalen', kommande(u));
	return { bilder: visade, utelamnade };
}

function titel(text: Rapporttext, { params }: Bildunderlag): Bild {
	const { avtal } = params;
	const handlaggare = text.handlaggare || avtal?.handlaggare;
	return {
		id: 'titel',
		avsnitt: null,
		rubrik: avtal?.titel ?? 'Inget avtal för året',
		innehall: {
			typ: 'titel',
			sort: `${RAPPORTSORTER[text.sort].titel}${text.kommun ? `, ${text.kommun}` : ''}`,
			rader: [
				RAPPORTSORTER[text.sort].period(params.kvartal),
				`Siffror till och med ${datum(params.tom)}`,
				...(handlaggare ? [handlaggare] : []),
				...(avtal && avtal.beslut !== 'beslutad' ? [`${versal(avtal.beslut)}, inte beslutat`] : [])
			]
		},
		anmarkningar: [],
		kalla: null
	};
}

function mal({ params: { avtal } }: Bildunderlag): Delbilder {
	if (!avtal || avtal.mal.text.length === 0) return 'Avtalet anger inga mål.';
	return [
		{
			id: 'mal',
			avsnitt: 'mal',
			rubrik: 'Det här ska avtalet leda till',
			innehall: { typ: 'punkter', punkter: avtal.mal.text },
			anmarkningar: avtal.mal.hushall ? [] : ['Avtalet anger inget antal.'],
			kalla: `${avtal.kortnamn}, ${avtal.mal.paragraf}`
		}
	];
}

function kommande(u: Bildunderlag): Delbilder {
	return avMatt('avtalskalender', u, (avtalens, grund) => {
		const rows = medKorplanensDag(avtalens, u.inskriven ?? (() => null));
		const fran = raknatFran(u.params.tom, u.idag);
		const poster = kalenderposter(rows, fran, u.avtalen).slice(0, KOMMANDE);
		if (poster.length === 0) return 'Inget mer står i kalendern.';
		return [
			{
				id: 'kommande',
				avsnitt: null,
				rubrik: kalenderMening(rows, fran, u.avtalen),
				innehall: kortTabell({
					matt: 'avtalskalender',
					rubrik: 'Närmast i avtalen',
					rows: poster.map((post) => ({
						datum: kortDatum(post.datum),
						vad: post.vad,
						avtal: post.avtalsnamn,
						ansvarig: post.ansvarig
					})),
					kolumner: [
						{ id: 'datum', rubrik: 'Senast' },
						{ id: 'vad', rubrik: 'Vad' },
						{ id: 'avtal', rubrik: 'Avtal' },
						{ id: 'ansvarig', rubrik: 'Ansvarig' }
					]
				}),
				anmarkningar: grund.anmarkningar,
				kalla: null
			}
		];
	});
}
