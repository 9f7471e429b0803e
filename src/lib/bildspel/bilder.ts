import { avsnittstext, ordnade, type Rapporttext } from '$lib/rapport/rapporttext';
import {
	kalenderMening,
	kalendernoter,
	nar,
	type Kalenderpost
} from '$lib/catalogue/rapporter/kalenderposter';
import { AVSNITT, avsnittstitel, rapportensDelar, type AvsnittId } from '$lib/rapport/avsnitt/all';
import { RAPPORTSORTER } from '$lib/rapport/rapportsorter';
import { arAv, manadAv } from '$lib/domain/datum';
import { datum, manadsnamn, rakneord, versal } from '$lib/domain/format';
import { utanAntal } from '$lib/rapport/skrivnablock';
import { rapportensForbehall } from '$lib/rapport/rapportforbehall';
import { iOrd } from '$lib/rapport/framsida/besked';
import { attGora } from '$lib/rapport/framsida/kalender';
import { rapportensFramsida } from '$lib/rapport/framsida/rapportens';
import { figurgrund, type Avsnittsunderlag } from '$lib/rapport/avsnitt/figur';
import { MEASURES } from '$lib/catalogue/measures/all';
import { avsnittsbilder, varforInte } from './avsnittsbilder';
import type { Bild, Bildinnehall, Delbilder, Utelamnad } from './bild';

/** At most this many coming events are shown. */
const NARMAST = 6;

/**
 * A report as slides: its title, page one, its shown sections in the report's order, and what is next in the
 * agreement. A section without a slide is listed among those left out, with the reason.
 */
export function bilder(
	text: Rapporttext,
	u: Avsnittsunderlag,
	/** Said on the first, of all of them. */
	forbehall: string | null = null
): { bilder: Bild[]; utelamnade: Utelamnad[] } {
	const forst = forstasidan(text, u);
	const visade: Bild[] = [titel(text, u, forbehall), ...forst];
	const utelamnade: Utelamnad[] = [];
	/** Sections with a figure on page one: they get no slide with that figure alone. */
	const sagda = new Set(
		forst.flatMap(({ innehall: { fram } }) =>
			[fram.storst, ...fram.rader].map(({ avsnitt }) => avsnitt)
		)
	);
	const borta = new Set<AvsnittId>();
	const lagg = (namn: string, delar: Delbilder) => {
		if (typeof delar === 'string') utelamnade.push({ titel: namn, skal: delar });
		else
			for (const bild of delar)
				if (bild.innehall.typ === 'siffra' && bild.avsnitt && sagda.has(bild.avsnitt))
					borta.add(bild.avsnitt);
				else visade.push(bild);
	};
	for (const id of ordnade(text, rapportensDelar(text.sort, u.params.avtal).avsnitt)) {
		if (id === 'sammanfattning') continue;
		const namn = avsnittstitel(id, u.params.avtal);
		if (avsnittstext(text, id).dold) lagg(namn, 'Dolt i rapporten.');
		else lagg(namn, id === 'mal' ? mal(u) : avsnittsbilder(id, u));
	}
	lagg('Närmast i avtalet', kommande(text, u));
	const aven = [...borta].filter((id) => !visade.some(({ avsnitt }) => avsnitt === id));
	return {
		bilder: visade.map((bild) => (bild.innehall.typ === 'framsida' ? { ...bild, aven } : bild)),
		utelamnade
	};
}

type Forstasida = Bild & { innehall: Extract<Bildinnehall, { typ: 'framsida' }> };

/** Page one as slides; none where it has no figures, or the summary is hidden. */
function forstasidan(text: Rapporttext, u: Avsnittsunderlag): Forstasida[] {
	if (avsnittstext(text, 'sammanfattning').dold) return [];
	const fram = rapportensFramsida(text, u.results, u.params, u.enhet, u.slutar);
	if (!fram?.storst || fram.rader.length === 0) return [];
	const { storst } = fram;
	return [
		{
			id: 'framsida',
			avsnitt: null,
			rubrik: versal(iOrd(storst)),
			innehall: { typ: 'framsida', fram: { ...fram, storst } },
			anmarkningar: rapportensForbehall(u.results, u.params, u.slutar, text),
			kalla: `Till och med ${datum(u.params.tom)}`
		}
	];
}

function titel(text: Rapporttext, { params }: Avsnittsunderlag, forbehall: string | null): Bild {
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
		anmarkningar: forbehall === null ? [] : [forbehall],
		kalla: null
	};
}

function mal({ params: { avtal } }: Avsnittsunderlag): Delbilder {
	if (!avtal || avtal.mal.text.length === 0) return AVSNITT.mal.utanBilder!;
	return [
		{
			id: 'mal',
			avsnitt: 'mal',
			rubrik: 'Det här ska avtalet leda till',
			innehall: { typ: 'punkter', punkter: avtal.mal.text },
			anmarkningar: utanAntal(avtal.mal),
			kalla: `${avtal.kortnamn}, ${avtal.mal.paragraf}`
		}
	];
}

function kommande({ sort }: Rapporttext, u: Avsnittsunderlag): Delbilder {
	const kalender = u.results.avtalskalender;
	const rows = kalender?.status === 'ready' ? kalender.rows : [];
	const alla = attGora(rows, u.params, { sort, hogst: Infinity }) ?? [];
	const poster = alla.slice(0, NARMAST);
	const grund = figurgrund(MEASURES.avtalskalender, kalender, u.filer, {
		rubrik: () => kalenderMening(poster)
	});
	if (grund.status !== 'klar') return varforInte(grund);
	if (poster.length === 0) return 'Inget mer står i kalendern.';
	return [
		{
			id: 'kommande',
			avsnitt: null,
			rubrik: grund.rubrik,
			innehall: {
				typ: 'agenda',
				poster: poster.map((post) => ({
					nar: versal(nar(post)),
					vad: versal(post.vad),
					om: post.ansvarig ? `Ansvarig: ${post.ansvarig}` : ''
				}))
			},
			anmarkningar: [...tillSammaManad(alla), ...kalendernoter(poster)],
			kalla: u.params.avtal?.kortnamn ?? null
		}
	];
}

/** "Två till i december 2024 står i kalendern.": says so when the list ends in the middle of a month. */
function tillSammaManad(alla: readonly Kalenderpost[]): string[] {
	const sista = alla[NARMAST - 1]?.datum;
	if (!sista) return [];
	const manad = (dag: string) => manadsnamn(arAv(dag), manadAv(dag));
	const till = alla.slice(NARMAST).filter(({ datum }) => manad(datum) === manad(sista)).length;
	return till === 0
		? []
		: [`${versal(rakneord(till, 'en'))} till i ${manad(sista)} står i kalendern.`];
}
