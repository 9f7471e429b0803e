import { manadAv } from '$lib/domain/datum';
import { antalPerKvartal } from '$lib/domain/diagramtext';
import { antal, runt } from '$lib/domain/format';
import { flytta, parseKvartal } from '$lib/domain/kvartal';
import type { Paketdel, Tabell } from '../paket/del';
import type { Paket } from '../paket/paket';
import { markup, type Html, type Htmldel } from './html';

/** The size of the drawing in its own px. */
const [BREDD, HOJD] = [240, 60];

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
		const kvartalen = dokument.delar.flatMap((del) =>
			del.typ === 'diagram' && del.diagram.slag === 'kvartal' ? [del.diagram] : []
		);
		const helt = kvartalen.length === 0 || kvartalen.some(({ delvis }) => !delvis);
		return staplar(tabell, kolumn, helt, oklart);
	}
	const summa = tabell.rader.findLast((rad) => rad.summa) ?? tabell.rader.at(-1);
	const tal = (id: string) => {
		const cell = summa?.celler[tabell.kolumner.findIndex((en) => en.id === id)];
		return cell && 'text' in cell && typeof cell.varde === 'number' ? cell.varde : null;
	};
	if (vilket === 'svarstid_per_kommun') return andelen(tal('i_tid'), tal('sena'));
	return vilket === 'budget_utfall_per_post' ? mataren(tal, manadAv(tom) === 12) : null;
}

function bild(beskrivning: string, innehall: Htmldel): Html {
	return markup`<svg class="smabild" viewBox="0 0 ${BREDD} ${HOJD}" role="img" aria-label="${beskrivning}">${innehall}</svg>`;
}

/** A column for each quarter; the last one and the one a year before have their numbers. */
function staplar(
	{ kolumner, rader }: Tabell,
	kolumn: string,
	helt: boolean,
	oklart: number
): Html | null {
	const plats = kolumner.findIndex(({ id }) => id === kolumn);
	const punkter = rader.flatMap(({ celler }) => {
		const [kvartal, cell] = [celler[0], celler[plats]];
		return kvartal && cell && 'text' in kvartal && 'text' in cell && typeof cell.varde === 'number'
			? [{ kvartal: kvartal.text, varde: cell.varde }]
			: [];
	});
	const hogst = Math.max(0, ...punkter.map(({ varde }) => varde));
	if (punkter.length < Math.max(2, rader.length) || hogst === 0) return null;
	const nu = punkter.at(-1)!.kvartal;
	const last = parseKvartal(nu);
	const ifjol = helt && oklart === 0 && last ? flytta(last, -4).id : null;
	const [grund, yta] = [HOJD - 2, 42];
	const steg = BREDD / punkter.length;
	return bild(
		antalPerKvartal(kolumner[plats]!.rubrik, punkter),
		markup`${punkter.map(({ kvartal, varde }, i) => {
			const hojd = px((yta * Math.max(0, varde)) / hogst);
			const ton = kvartal === nu ? 'gran' : kvartal === ifjol ? 'granljus' : 'stapel';
			const ord =
				ton !== 'stapel' &&
				markup`<text class="${ton === 'gran' ? 'v gran' : 'v'}" x="${px(ton === 'gran' ? BREDD : (i + 0.5) * steg)}" y="${px(grund - hojd - 4)}" text-anchor="${ton === 'gran' ? 'end' : 'middle'}">${antal(varde)}</text>`;
			return markup`<rect class="${ton}${i >= punkter.length - oklart && ' oppen'}" x="${px(i * steg)}" width="${px(steg - Math.min(2, steg / 4))}" y="${px(grund - hojd)}" height="${hojd}" />${ord}`;
		})}<line class="grund" x1="0" x2="${BREDD}" y1="${grund}" y2="${grund}" />`
	);
}

/** Requests answered in time and late, out of all settled ones. */
function andelen(iTid: number | null, sena: number | null): Html | null {
	if (iTid === null || sena === null || iTid + sena === 0) return null;
	const till = px((BREDD * iTid) / (iTid + sena));
	const ord = `${antal(sena)} sena`;
	return bild(
		`${antal(iTid)} i tid, ${ord}.`,
		markup`<rect class="gran" x="0" width="${till}" y="24" height="16" /><rect class="hjortron" x="${till}" width="${px(BREDD - till)}" y="24" height="16" /><text class="v gran" x="0" y="17">${antal(iTid)} i tid</text>${sena > 0 && markup`<text class="v hjortron" x="${BREDD}" y="17" text-anchor="end">${ord}</text>`}`
	);
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
	const hela = Math.max(budget, utfall, plan ?? 0, prognos ?? 0);
	const x = (kr: number) => px((BREDD * Math.max(0, kr)) / hela);
	const text = (kr: number) => runt(100 * kr, 100 * budget).tal;
	const { enhet } = runt(100 * budget, 100 * budget);
	/** Keeps a label inside the drawing and clear of the budget's number. */
	const inom = (kr: number, halv: number, rum: number) =>
		Math.min(Math.max(x(kr), halv), BREDD - halv - rum);
	const sagt = [
		`Årets budget ${text(budget)}\u00a0${enhet}: utfall ${text(utfall)}`,
		...(plan === null ? [] : [`plan hittills ${text(plan)}`]),
		...(prognos === null ? [] : [`prognos ${text(prognos)}`])
	];
	return bild(
		`${sagt.join(', ')}.`,
		markup`<rect class="hela" x="0" width="${x(budget)}" y="22" height="16" /><rect class="gran" x="0" width="${x(utfall)}" y="25.5" height="9" /><text class="t" x="${BREDD}" y="13" text-anchor="end">${text(budget)}</text>${
			plan !== null &&
			markup`<line class="plan" x1="${x(plan)}" x2="${x(plan)}" y1="18" y2="42" /><text class="n" x="${px(inom(plan, 48, 34))}" y="13" text-anchor="middle">plan hittills ${text(plan)}</text>`
		}${
			prognos !== null &&
			markup`<path class="prognos" d="M${px(x(prognos) - 6)} 30l6-6 6 6-6 6z" /><text class="gran" x="${px(inom(prognos, 38, 0))}" y="56" text-anchor="middle">prognos ${text(prognos)}</text>`
		}`
	);
}

const px = (varde: number) => Number(varde.toFixed(1));
