import { manadAv } from '$lib/domain/datum';
import { antalPerKvartal } from '$lib/domain/diagramtext';
import { antal, runt } from '$lib/domain/format';
import { flytta, parseKvartal } from '$lib/domain/kvartal';
import type { Paketdel, Tabell } from '../paket/del';
import type { Paket } from '../paket/paket';
import { BREDD, HOJD, ord, SLUTET, somSvg, stapel, TON, TUNG, type Form } from '$lib/smabild/form';
import { matare } from '$lib/smabild/matare';
import { staplar } from '$lib/smabild/staplar';
import { Html, markup } from './html';

/**
 * A small picture beside a figure of page one. It is drawn from the package's own tables, so that it reveals
 * nothing that they hide.
 * @param matt measure and column, "hushall_per_kvartal.flyttade"
 * @param oklart the number of last quarters drawn open, since they may still change
 * @returns null where the tables lack the row to show, or hide a part of it
 */
export function smabild(matt: string, { dokument, tom }: Paket, oklart = 0): Html | null {
	const [vilket, kolumn = ''] = matt.split('.');
	const tabell = dokument.delar.find(
		(del): del is Extract<Paketdel, { typ: 'tabell' }> =>
			del.typ === 'tabell' && del.tabell.matt === vilket
	)?.tabell;
	if (!tabell) return null;
	if (tabell.kolumner[0]?.id === 'kvartal') {
		// A quarter that has only begun is not compared with the year before.
		const ritade = dokument.delar.flatMap((del) =>
			del.typ === 'diagram' && del.diagram.slag === 'kvartal' ? [del.diagram] : []
		);
		const helt = ritade.length === 0 || ritade.some(({ delvis }) => !delvis);
		return kvartalen(tabell, kolumn, helt, oklart);
	}
	const summa = tabell.rader.findLast((rad) => rad.summa) ?? tabell.rader.at(-1);
	const tal = (id: string) => {
		const cell = summa?.celler[tabell.kolumner.findIndex((en) => en.id === id)];
		return cell && 'text' in cell && typeof cell.varde === 'number' ? cell.varde : null;
	};
	if (vilket === 'svarstid_per_kommun') return andelen(tal('i_tid'), tal('sena'));
	return vilket === 'budget_utfall_per_post' ? mataren(tal, manadAv(tom) === 12) : null;
}

function bild(beskrivning: string, former: readonly Form[]): Html {
	return markup`<svg class="smabild" viewBox="0 0 ${BREDD} ${HOJD}" role="img" aria-label="${beskrivning}">${new Html(somSvg(former))}</svg>`;
}

/** On a page the line below is thin, and last year's number as heavy as this year's. */
const SIDANS = {
	hojd: 42,
	ram: 2,
	grund: { stroke: TON.gra, 'shape-rendering': 'crispEdges' },
	jamfort: TUNG
};

/** A column for each quarter; the last one and the one a year before have their numbers. */
function kvartalen(
	{ kolumner, rader }: Tabell,
	kolumn: string,
	helt: boolean,
	oklart: number
): Html | null {
	const plats = kolumner.findIndex(({ id }) => id === kolumn);
	const punkter = rader.flatMap(({ celler }) => {
		const [kvartal, cell] = [celler[0], celler[plats]];
		return kvartal && cell && 'text' in kvartal && 'text' in cell && typeof cell.varde === 'number'
			? [{ kvartal: String(kvartal.varde), varde: cell.varde }]
			: [];
	});
	if (punkter.length < Math.max(2, rader.length) || punkter.every(({ varde }) => varde <= 0))
		return null;
	const nu = punkter.at(-1)!.kvartal;
	const last = parseKvartal(nu);
	const ifjol = helt && oklart === 0 && last ? flytta(last, -4).id : null;
	return bild(
		antalPerKvartal(kolumner[plats]!.rubrik, punkter),
		staplar({ staplar: punkter, nu, ifjol, oklart }, SIDANS)
	);
}

/** Requests answered in time and late, out of all settled ones. */
function andelen(iTid: number | null, sena: number | null): Html | null {
	if (iTid === null || sena === null || iTid + sena === 0) return null;
	const till = (BREDD * iTid) / (iTid + sena);
	const sagt = { iTid: `${antal(iTid)} i tid`, sena: `${antal(sena)} sena` };
	return bild(`${sagt.iTid}, ${sagt.sena}.`, [
		stapel([0, 24], [till, 16], { fill: TON.egen }),
		stapel([till, 24], [BREDD - till, 16], { fill: TON.samst }),
		ord(sagt.iTid, [0, 17], TON.egen, TUNG),
		...(sena > 0 ? [ord(sagt.sena, [BREDD, 17], TON.samst, { ...SLUTET, ...TUNG })] : [])
	]);
}

/**
 * The year's budget as a strip, with the outcome, the plan so far and the forecast; amounts in kronor, as in
 * the table.
 */
function mataren(tal: (id: string) => number | null, arSlut: boolean): Html | null {
	const [budget, utfall] = [tal('budget_ar_ore'), tal('utfall_ack_ore')];
	if (budget === null || utfall === null || budget <= 0) return null;
	const plan = arSlut ? null : tal('budget_ack_ore');
	const prognos = arSlut ? null : tal('prognos_ar_ore');
	const text = (kr: number) => runt(100 * kr, 100 * budget).tal;
	const { enhet } = runt(100 * budget, 100 * budget);
	const sagt = [
		`Årets budget ${text(budget)}\u00a0${enhet}: utfall ${text(utfall)}`,
		...(plan === null ? [] : [`plan hittills ${text(plan)}`]),
		...(prognos === null ? [] : [`prognos ${text(prognos)}`])
	];
	const belopp = { budget, utfall, plan, prognos, tal: text, enhet };
	return bild(`${sagt.join(', ')}.`, matare(belopp, BREDD));
}
