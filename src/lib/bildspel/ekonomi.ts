import type { BudgetUtfallPerPost } from '$lib/catalogue/measures/budget_utfall_per_post/measure';
import { resultatMening, slagMening } from '$lib/catalogue/rapporter/andelar';
import { budgetMening, finansieringMening } from '$lib/catalogue/rapporter/meningar';
import { bryggmening } from '$lib/catalogue/rapporter/prognos';
import { brygga } from '$lib/charts/brygga';
import { manadAv } from '$lib/domain/datum';
import { antal, belopp, beloppsrubrik, beloppUtanEnhet } from '$lib/domain/format';
import { attForklara, ljus } from '$lib/domain/ljus';
import { skillnad } from '$lib/domain/skillnad';
import { bryggsteg } from '$lib/rapport/bryggsteg';
import {
	avrundning,
	finansieringsskillnad,
	preliminart,
	prognosForbehall
} from '$lib/rapport/forbehall';
import { avMatt, med, type Bildunderlag, type Delbilder, type Stodtal } from './bild';
import { kortTabell, mattabell } from './tabell';

/** What is used of the year's budget. */
export function ekonomi(u: Bildunderlag): Delbilder {
	const { params, enhet } = u;
	return avMatt(
		'budget_utfall_per_post',
		u,
		(rows, grund) => {
			const total = rows.at(-1)!;
			if (total.utfall_ack_ore === null) return `${budgetMening(total, enhet)}.`;
			const matt = (kolumn: keyof BudgetUtfallPerPost) => `budget_utfall_per_post.${kolumn}`;
			const stod: Stodtal[] = [];
			if (total.prognos_ar_ore !== null)
				stod.push({
					namn: manadAv(params.tom) === 12 ? 'Årets utfall' : 'Prognos för året',
					matt: matt('prognos_ar_ore'),
					value: total.prognos_ar_ore,
					text: belopp(total.prognos_ar_ore, enhet)
				});
			if (total.prognosavvikelse_ore !== null)
				stod.push({
					namn: 'Mot budget',
					matt: matt('prognosavvikelse_ore'),
					value: total.prognosavvikelse_ore,
					text: skillnad(total.prognosavvikelse_ore, enhet, 'kostnad_budget')
				});
			return [
				{
					id: 'ekonomi',
					avsnitt: 'ekonomi',
					rubrik: budgetMening(total, enhet),
					innehall: {
						typ: 'siffra',
						tal: {
							matt: matt('utfall_ack_ore'),
							value: total.utfall_ack_ore,
							text: beloppUtanEnhet(total.utfall_ack_ore, enhet)
						},
						efter:
							total.budget_ar_ore === null ? enhet : `av ${belopp(total.budget_ar_ore, enhet)}`,
						stod
					},
					...med(grund, [
						...prognosForbehall(u.results.budget_utfall_per_post),
						...preliminart(params, u.bokslutKlart),
						...avrundning(enhet)
					])
				}
			];
		},
		beloppsrubrik(u.enhet)
	);
}

/** The bridge from budget to forecast, and the posts whose light is not green. */
export function prognos(u: Bildunderlag): Delbilder {
	const { params, enhet } = u;
	return avMatt(
		'prognosjamforelse',
		u,
		(rows, grund) => {
			const rubrik = bryggmening(rows, enhet);
			const bryggan = bryggsteg(rows, params, enhet);
			if (!bryggan) return `${rubrik}.`;
			const { fran, steg, till, bildtext, beskrivning } = bryggan;
			const fot = med(grund, [...preliminart(params, u.bokslutKlart), ...avrundning(enhet)]);
			const bro = {
				id: 'prognos',
				avsnitt: 'prognos',
				rubrik,
				innehall: {
					typ: 'diagram',
					option: (smal: boolean) => brygga(fran, steg, till, smal),
					beskrivning,
					forklaring: bildtext,
					rader: steg.length + 2
				},
				...fot
			} as const;
			const avviker = rows
				.slice(0, -1)
				.filter((rad) => attForklara(params.avtal && ljus(rad, params.avtal.ljus, enhet)))
				.sort(
					(a, b) => Math.abs(b.prognosavvikelse_ore ?? 0) - Math.abs(a.prognosavvikelse_ore ?? 0)
				);
			if (avviker.length === 0) return [bro];
			return [
				bro,
				{
					id: 'prognos:poster',
					avsnitt: 'prognos',
					rubrik:
						avviker.length === 1
							? `${avviker[0]!.post} avviker från budgeten`
							: `${antal(avviker.length)} poster avviker från budgeten, mest ${avviker[0]!.post}`,
					innehall: kortTabell(
						{
							...mattabell('prognosjamforelse', avviker, u, [
								...(['post', 'budget_ar_ore', 'prognos_ar_ore', 'prognosavvikelse_ore'] as const)
							]),
							rubrik: `Poster som avviker från budgeten, ${enhet}`
						},
						7
					),
					poster: avviker.map(({ post }) => post),
					...fot
				}
			];
		},
		beloppsrubrik(u.enhet)
	);
}

export function slag(u: Bildunderlag): Delbilder {
	const { params, enhet } = u;
	return avMatt(
		'kostnad_per_slag',
		u,
		(rows, grund) => {
			return [
				{
					id: 'slag',
					avsnitt: 'slag',
					rubrik: slagMening(rows),
					innehall: kortTabell({
						...mattabell('kostnad_per_slag', rows, u, [
							'kostnadsslag',
							'budget_ar_ore',
							'utfall_ack_ore',
							'prognos_ar_ore'
						]),
						summerad: true
					}),
					...med(grund, [...preliminart(params, u.bokslutKlart), ...avrundning(enhet)])
				}
			];
		},
		beloppsrubrik(u.enhet)
	);
}

export function finansiering(u: Bildunderlag): Delbilder {
	const { params, enhet } = u;
	return avMatt(
		'finansiering',
		u,
		(rows, grund) => {
			if (rows.length === 1) return 'Finansieringen är inte inläst.';
			const total = rows.at(-1)!;
			return [
				{
					id: 'finansiering',
					avsnitt: 'finansiering',
					rubrik: finansieringMening(total, enhet),
					innehall: kortTabell({
						...mattabell('finansiering', rows, u, ['finansiar', 'budget_ar_ore', 'utfall_ack_ore']),
						summerad: true
					}),
					...med(grund, [
						...finansieringsskillnad(u.results.budget_utfall_per_post, total.budget_ar_ore, enhet),
						...preliminart(params, u.bokslutKlart),
						...avrundning(enhet)
					])
				}
			];
		},
		beloppsrubrik(u.enhet)
	);
}

export function resultat(u: Bildunderlag): Delbilder {
	const { params, enhet } = u;
	return avMatt(
		'resultat',
		u,
		(rows, grund) => [
			{
				id: 'resultat',
				avsnitt: 'resultat',
				rubrik: resultatMening(rows, params, enhet),
				innehall: kortTabell({
					...mattabell('resultat', rows, u, [
						'rad',
						'budget_ar_ore',
						'utfall_ack_ore',
						'prognos_ar_ore'
					]),
					summa: rows.findIndex(({ rad }) => rad === 'Resultat')
				}),
				...med(grund, [...preliminart(params, u.bokslutKlart), ...avrundning(enhet)])
			}
		],
		beloppsrubrik(u.enhet)
	);
}
