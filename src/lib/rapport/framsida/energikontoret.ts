import type { MeasureParams } from '$lib/catalogue/measures/measure';
import { indexMening } from '$lib/catalogue/rapporter/andelar';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import {
	antalIOrd,
	avrundat,
	type Beloppsenhet,
	gemen,
	kr,
	runt,
	tal,
	versal
} from '$lib/domain/format';
import { arLanskommun, REGIONEN } from '$lib/domain/kommun';
import { AVSNITT } from '../avsnitt/all';
import { avraknat, beloppet, natverket, projekten } from './aret';
import type { Framsida } from './framsida';
import { insatstakt, type Insatstakt } from './insatstakt';
import { andelen } from './kommun';
import { ekonomi } from './ovriga';
import { bredvid } from './smabild';
import type { Besked } from './besked';

/** What Energikontoret's page answers: how far its undertakings have come, what it costs and who pays. */
export function energikontorets(
	rows: ReadyRows,
	params: MeasureParams,
	enhet: Beloppsenhet,
	kommun: string | null
): Framsida {
	const egen = kommun === null ? null : andelen(rows, params, kommun);
	const hela = beloppet(rows);
	const indexet = uppraknat(rows, hela);
	const pagar = takten(rows, params);
	const [storst = null, ...rader] = [
		egen,
		// Without its days, what they have been granted is all there is to say of them.
		pagar ?? projekten(rows),
		// The economy of another agreement says nothing of Energikontoret.
		params.avtal?.index ? ekonomi(rows, params) : null,
		hela && { ...hela, mer: [...delat(rows), ...(indexet ? [] : hela.mer)], bild: null },
		indexet,
		natverketDelat(rows, params),
		avraknat(rows)
	].filter((besked) => besked !== null);
	return { storst, rader };
}

/** How much of what is granted has been used, beside what an even pace would have: the undertakings that know both, and their days. */
function takten(rows: ReadyRows, { tom }: MeasureParams): Besked | null {
	const kanda = insatstakt(rows.pagaende_insatser ?? [], tom);
	if (kanda.length === 0) return null;
	const summa = (av: (en: Insatstakt) => number) => kanda.reduce((sum, en) => sum + av(en), 0);
	const [beviljat, upparbetat] = [summa((en) => en.beviljat), summa((en) => en.upparbetat)];
	const anvant = (en: Insatstakt) => Math.round((100 * en.upparbetat) / en.beviljat);
	const gatt = (en: Insatstakt) => Math.round(100 * en.tid);
	const ordnade = kanda.toSorted((a, b) => anvant(a) - gatt(a) - (anvant(b) - gatt(b)));
	const efter = ordnade.filter((en) => anvant(en) < gatt(en));
	const slut = ordnade.filter((en) => en.upparbetat >= en.beviljat && gatt(en) < 100);
	const fore = ordnade.filter((en) => anvant(en) > gatt(en) && !slut.includes(en));
	const flera = (av: readonly Insatstakt[], en = 'insats', fler = 'insatser') =>
		versal(antalIOrd(av.length, en, fler));
	const nasta = slut.length > 0 ? (['till', 'till'] as const) : [];
	const lage = [
		...efter.slice(0, 1).map(({ namn }) => `${flera(efter)} ligger efter sin tid, längst ${namn}`),
		...slut.map((en) => `${en.namn} har använt alla pengar på ${gatt(en)}\u00a0% av tiden`),
		...fore
			.slice(-1)
			.map(
				(en) =>
					`${flera(fore, ...nasta)} har använt mer av pengarna än av tiden, mest ${en.namn}: ${anvant(en)}\u00a0% på ${gatt(en)}\u00a0%`
			)
	];
	return {
		matt: 'pagaende_insatser.upparbetat_ore',
		value: upparbetat,
		tal: String(Math.round((100 * upparbetat) / beviljat)),
		enhet: '%',
		om: AVSNITT.portfolj.titel,
		avsnitt: 'portfolj',
		mening: `av det som är beviljat är upparbetat; i jämn takt vore det ${Math.round((100 * summa((en) => en.tid * en.beviljat)) / beviljat)}\u00a0%`,
		mer: [
			`${avrundat(upparbetat)} av ${avrundat(beviljat)} i ${antalIOrd(kanda.length, 'pågående insats', 'pågående insatser')}`,
			...(lage.length > 0 ? lage : ['Alla följer sin tid'])
		],
		bild: null
	};
}

/** The two halves of the amount, in words: a chart of them would say nothing. */
function delat({ kommunandelar: rader = [] }: ReadyRows): string[] {
	const regionen = rader.find(({ part }) => part === REGIONEN)?.belopp_kr;
	const alla = rader.at(-1)?.belopp_kr;
	return regionen && alla === 2 * regionen
		? ['Regionen betalar hälften och kommunerna tillsammans hälften']
		: [];
}

/** The network's invoices, whose kommuner share as they do above: here only what they pay together. */
function natverketDelat(rows: ReadyRows, params: MeasureParams): Besked | null {
	const natverk = natverket(rows, params);
	const parter = rows.natverk_fakturor?.slice(0, -1) ?? [];
	const ovrig = parter.find(({ part }) => !arLanskommun(part));
	return (
		natverk && {
			...natverk,
			mer: ovrig
				? [
						`Kommunerna betalar ${kr(natverk.value - ovrig.ar_kr)}, Fastighetsenheten m.fl. ${kr(ovrig.ar_kr)}`
					]
				: [],
			// Two bars would say no more.
			bild: ovrig ? null : natverk.bild
		}
	);
}

/** What the amount has been raised by, and what it was the years before; null of the first. */
function uppraknat({ lpix_kedja: kedja }: ReadyRows, hela: Besked | null): Besked | null {
	const nu = kedja?.at(-1);
	if (!hela || !kedja || !nu || nu.procent === null) return null;
	return {
		...hela,
		matt: 'lpix_kedja.procent',
		value: nu.procent,
		tal: tal(nu.procent),
		enhet: '%',
		om: 'År för år',
		mening: `är LPIX ${nu.ar}: beloppet är ${gemen(indexMening(kedja))}`,
		mer: []
	};
}

/** What the kommuner pay together, and who pays the most. */
export function kommunernas(
	{ kommunandelar: rader }: ReadyRows,
	{ kvartal: { ar } }: MeasureParams
): Besked | null {
	const kommuner = rader?.filter(({ part }) => arLanskommun(part)) ?? [];
	if (kommuner.length === 0) return null;
	const kronor = kommuner.reduce((sum, { belopp_kr }) => sum + belopp_kr, 0);
	const mest = kommuner.reduce((a, b) => (b.belopp_kr > a.belopp_kr ? b : a));
	return {
		matt: 'kommunandelar.belopp_kr',
		value: kronor,
		...runt(kronor * 100, kronor * 100),
		om: AVSNITT.andelar.titel,
		avsnitt: 'andelar',
		mening: `betalar kommunerna tillsammans ${ar}`,
		mer: [`Mest betalar ${mest.part}, ${kr(mest.belopp_kr)}`],
		bild: bredvid(
			'Kommunerna betalar',
			kommuner.map(({ part, belopp_kr }) => ({
				namn: part,
				varde: belopp_kr,
				text: kr(belopp_kr)
			})),
			null
		)
	};
}
