import { Rapporttext } from '$lib/rapport/rapportschema';
import { MEASURES } from '$lib/catalogue/measures/all';
import { lastaAvtal } from '$lib/catalogue/agreements/all';
import { kolumnnamn } from '$lib/catalogue/measures/kolumn';
import type { Cell, Tabell } from '$lib/dokument/tabell';
import { antal, versal } from '$lib/domain/format';
import { HELA_LANET } from '$lib/domain/kommun';
import { parseKvartal } from '$lib/domain/kvartal';
import { svenskDag } from '$lib/domain/today';
import type { Granskning } from '$lib/domain/rojande/rakneverk';
import { avSlaget, Paket, PAKETVERSION, type Mottagare } from './paket';
import type { Results } from '$lib/catalogue/measures/results';
import { arAvExempel, type LockedReport } from '$lib/snapshot/snapshot';
import { publiceratDokument } from './dokumentet';
import { hindren, varningarna } from './hinder';
import { utanDolda, utsagda, type ToRead, type Ersatt } from './kommentarer';
import type { SourceId } from '$lib/catalogue/sources/source';
import { kommuntabeller, type Kommunrad, type Kommuntabell } from './kommuntabeller';
import { visadeRader, type Kommunvisning } from './kommundelar';
import type { AttPublicera } from './attpublicera';
import { doldaTal, lasningen } from './lasning';
import { cellId, cellnamn } from './rakneverk/platser';
import type { AttSkydda } from './rakneverk/attskydda';
import { falten, kontrollerna, strangarna, type Kontroll } from './radskydd';
import { inaktuella } from './inaktuella';
import { sakradeSvar } from './sakrade';
import { omraknade, siffrorna } from './siffrorna';
import { skyddet, talenBakom, type Skyddssvar } from './skyddet';
import { skrivna } from './stycken';

/** The extent of the disclosure audit, and its outcome. */
export interface Rojandegranskning {
	rakningar: number;
	samband: number;
	/** The number of counts hidden because they are small, and of counts hidden to protect those. */
	liten: number;
	skydd: number;
	/** For each hidden count two possible values, which prove that it cannot be computed. */
	spann: Granskning['spann'];
	/** Hidden counts that can be computed; empty when the package may be published. */
	upptackta: Granskning['upptackta'];
	/** The number of earlier packages in the audit. */
	tidigare: number;
}

/** What to review before a package leaves. None of it is in the package. */
export interface Granskningsunderlag {
	/** The tables per kommun with true counts, and why each hidden one is hidden: for the coordinator only. */
	tabeller: Tabell[];
	rojande: Rojandegranskning;
	/** What the control could not do, and texts with figures of before, in sentences. The coordinator must accept each of them. */
	varningar: string[];
	/** Written texts that somebody must read. */
	toRead: ToRead[];
	/** Numbers removed from the written texts. */
	ersatta: Ersatt[];
	/** The proof that the package holds no row of a register. */
	kontroller: Kontroll[];
	/** Every field that leaves, and its number of texts. */
	falt: { falt: string; antal: number }[];
	/** What the package leaves out and why, in sentences. */
	utelamnat: string[];
}

/** The package with what to review, or why it cannot be published, in sentences. */
export type Paketsvar =
	| { paket: Paket; underlag: Granskningsunderlag }
	| { hinder: string[]; underlag: Granskningsunderlag | null };

/** A report that may be published, before it is known what must be hidden. */
export interface Forberett {
	att: AttPublicera;
	text: Rapporttext;
	/** The question of what to hide. It does not depend on when the package is approved. */
	fraga: AttSkydda;
}

/**
 * Makes a package of a locked quarterly report, without anything that a household could be recognised by. The
 * package is refused when the audit finds a hidden count that can be computed.
 */
export function publiceraPaket(alla: AttPublicera): Paketsvar {
	const svar = forbered(alla);
	return 'hinder' in svar ? svar : paketet(svar, skyddet(svar.fraga));
}

/** The first step of `publiceraPaket`, for callers that work out elsewhere what to hide. */
export function forbered(alla: AttPublicera): Forberett | Extract<Paketsvar, { hinder: string[] }> {
	const { innehall } = alla.snapshot;
	// Packages of samples reveal nothing about a register, and the other way round.
	const tidigare = avSlaget(alla.tidigare, arAvExempel(innehall));
	const att = { ...alla, tidigare };
	const fel = hindren(att);
	const text = Rapporttext.safeParse(innehall.text);
	if (!text.success) fel.push('Rapportens texter går inte att läsa. Lås kvartalet igen.');
	if (fel.length > 0 || !text.success) return { hinder: fel, underlag: null };
	const { mottagare, kommun, troskel } = att.val;
	const tabeller = kommuntabeller(innehall, mottagare);
	const fraga = { ...talenBakom(innehall), tabeller, kommun, tidigare, troskel };
	return { att, text: text.data, fraga };
}

/**
 * The last step of `publiceraPaket`.
 * @param skydd the answer to `fraga`
 */
export function paketet({ att, text, fraga }: Forberett, skydd: Skyddssvar): Paketsvar {
	if ('hinder' in skydd) return { hinder: skydd.hinder, underlag: null };
	const { innehall } = att.snapshot;
	const { mottagare, kommun, troskel } = att.val;
	const { dolda, granskning, rakningar, samband } = skydd;
	const { tabeller } = fraga;

	const results = sakradeSvar(innehall, troskel);
	const visning: Kommunvisning = {
		...{ dolda, troskel, kommun, avtalen: lastaAvtal(innehall.avtal) },
		andelar: results.kommunandelar,
		filer: innehall.filer.map(({ fil, kalla }) => ({ fil, kalla: kalla as SourceId })),
		params: {
			kvartal: parseKvartal(innehall.kvartal)!,
			tom: innehall.tom,
			avtal: innehall.avtal,
			underlag: innehall.underlag ?? null
		}
	};
	const { text: rensad, ersatta } = utanDolda(text, visadeCeller(tabeller, visning, results));
	const dokument = publiceratDokument({
		innehall,
		text: rensad,
		results,
		tabeller,
		visning,
		dag: svenskDag(att.val.publicerad)
	});
	const paket: Paket = {
		version: PAKETVERSION,
		sort: innehall.sort,
		mottagare,
		kommun: kommun as Paket['kommun'],
		avtal: {
			id: innehall.avtal!.id,
			titel: innehall.avtal!.titel,
			kortnamn: innehall.avtal!.kortnamn
		},
		kvartal: innehall.kvartal,
		tom: innehall.tom,
		last: innehall.last,
		summa: att.snapshot.summa,
		publicerad: att.val.publicerad,
		visas_fran: att.val.visas_fran,
		sokbar: att.val.sokbar,
		troskel,
		...(arAvExempel(innehall) && { exempel: true as const }),
		dokument,
		siffror: siffrorna(results, tabeller, visning),
		omraknade: omraknade(innehall)
	};
	const hemligt = doldaTal(tabeller, visning);
	const kontroller = kontrollerna(paket);
	const underlag: Granskningsunderlag = {
		tabeller: tabeller.map((tabell) => granskad(tabell, visning)),
		rojande: {
			rakningar,
			samband,
			liten: [...dolda.values()].filter((skal) => skal === 'liten').length,
			skydd: [...dolda.values()].filter((skal) => skal === 'skydd').length,
			...granskning,
			tidigare: att.tidigare.length
		},
		varningar: [...varningarna(skydd), ...inaktuella(innehall, text, visning.params)],
		toRead: lasningen(paket, hemligt, visning),
		ersatta,
		kontroller,
		falt: falten(strangarna(paket)),
		utelamnat: utelamnat(innehall, mottagare)
	};
	const hinder = [
		...utsagda(skrivna(paket), hemligt, troskel).map(
			({ kommun, tal, text }) =>
				`En text säger ett dolt antal: ${kommun}, ${tal}. Ta bort talet i rapporten och lås den igen. Texten: ”${text}”`
		),
		...granskning.upptackta.map(({ id }) => `${cellnamn(id)} döljs men går att räkna ut.`),
		...kontroller.flatMap(({ vad, funna }) =>
			funna.length > 0 ? [`${vad}: ${funna.slice(0, 3).join(', ')}.`] : []
		)
	];
	return hinder.length > 0 ? { hinder, underlag } : { paket: Paket.parse(paket), underlag };
}

/** The published counts per kommun by their place, and the county's median where it is published. */
function visadeCeller(
	tabeller: readonly Kommuntabell[],
	visning: Kommunvisning,
	{ svarstid_per_kommun: svarstid }: Results
): Set<string> {
	const visade = tabeller.flatMap((tabell) =>
		visadeRader(tabell, visning).flatMap(({ namn }) =>
			tabell.kolumner.map((kolumn) => cellId(tabell.matt, kolumn, namn))
		)
	);
	const median = svarstid?.status === 'ready' && svarstid.rows[0]?.median_arbetsdagar != null;
	return new Set([
		...visade.filter((id) => !visning.dolda.has(id)),
		...(median ? [cellId('svarstid_per_kommun', 'median_arbetsdagar', HELA_LANET)] : [])
	]);
}

function granskad(tabell: Kommuntabell, visning: Kommunvisning): Tabell {
	const { matt } = tabell;
	const { title } = MEASURES[matt];
	const varfor = { liten: `döljs, under ${visning.troskel}`, skydd: 'döljs som skydd' };
	const cellen = (kolumn: string, { namn, varden }: Kommunrad): Cell => {
		const [tal, skal] = [varden[kolumn] ?? null, visning.dolda.get(cellId(matt, kolumn, namn))];
		return { text: tal === null ? '–' : antal(tal), tal, ...(skal && { dolt: varfor[skal] }) };
	};
	return {
		...{ matt, namn: title, rubrik: title, noter: [] },
		kolumner: [
			{ id: 'kommun', rubrik: 'Kommun', slag: 'text' },
			...tabell.kolumner.map((id) => {
				return { id, rubrik: versal(kolumnnamn(matt, id)), slag: 'antal' } as const;
			})
		],
		rader: visadeRader(tabell, visning).map((rad) => ({
			celler: [{ text: rad.namn }, ...tabell.kolumner.map((id) => cellen(id, rad))],
			summa: false
		}))
	};
}

function utelamnat({ matt }: LockedReport, mottagare: Mottagare): string[] {
	const saknar = (id: string) => matt[id] === undefined;
	return [
		...(mottagare === 'webb'
			? ['Svarstider per kommun: de visas bara för arbetsgruppen och den egna kommunen.']
			: []),
		'Enstaka kvartal per kommun: de är ofta så få att de måste döljas. I stället visas de fyra senaste kvartalen och det sammanlagda.',
		'Registervård per ansvarig: den är arbetsgruppens.',
		...(saknar('hushall_per_kommun_aret') && matt.hushall_per_kommun?.status === 'ready'
			? [
					'De fyra senaste kvartalen per kommun: de fanns inte när kvartalet låstes. Lås det igen, om de ska vara med.'
				]
			: [])
	];
}
