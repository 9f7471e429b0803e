import type { BudgetUtfallPerPost } from '$lib/catalogue/measures/budget_utfall_per_post/measure';
import { motBudgetPostForPost } from '$lib/rapport/diagramord';
import { resultatMening, slagMening } from '$lib/catalogue/rapporter/andelar';
import { budgetMening, finansieringMening } from '$lib/catalogue/rapporter/meningar';
import { bryggmening } from '$lib/catalogue/rapporter/prognos';
import { brygga } from '$lib/charts/brygga';
import { manadAv } from '$lib/domain/datum';
import { antal, avvikelse, belopp, beloppsrubrik, beloppUtanEnhet } from '$lib/domain/format';
import { ljus } from '$lib/domain/ljus';
import { avrundning, preliminart, prognosForbehall, skillnad } from '$lib/rapport/forbehall';
import { avMatt, med, type Bildunderlag, type Delbilder, type Stodtal } from './bild';
import { kortTabell } from './tabell';
import { ytterligheter } from '$lib/domain/diagramtext';

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
					namn: 'Avvikelse mot budget',
					matt: matt('prognosavvikelse_ore'),
					value: total.prognosavvikelse_ore,
					text: `${avvikelse(total.prognosavvikelse_ore, enhet)}\u00a0${enhet}`
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
			const total = rows.at(-1)!;
			const andrade = rows.slice(0, -1).filter((rad) => rad.prognosavvikelse_ore);
			const rubrik = bryggmening(rows, enhet);
			if (total.budget_ar_ore === null || total.prognos_ar_ore === null || andrade.length === 0)
				return `${rubrik}.`;
			const till = manadAv(params.tom) === 12 ? 'Utfall' : 'Prognos';
			const fot = med(grund, [...preliminart(params, u.bokslutKlart), ...avrundning(enhet)]);
			const bro = {
				id: 'prognos',
				avsnitt: 'prognos',
				rubrik,
				innehall: {
					typ: 'diagram',
					option: (smal: boolean) =>
						brygga(
							{
								namn: 'Budget',
								varde: total.budget_ar_ore!,
								etikett: belopp(total.budget_ar_ore!, enhet)
							},
							andrade.map((rad) => ({
								namn: rad.post,
								andring: -rad.prognosavvikelse_ore!,
								etikett: avvikelse(-rad.prognosavvikelse_ore!, enhet)
							})),
							{
								namn: till,
								varde: total.prognos_ar_ore!,
								etikett: belopp(total.prognos_ar_ore!, enhet)
							},
							smal
						),
					beskrivning: `${rubrik}. ${ytterligheter(
						'Avvikelse per post',
						andrade.map((rad) => ({
							namn: rad.post,
							varde: -rad.prognosavvikelse_ore!,
							text: avvikelse(-rad.prognosavvikelse_ore!, enhet)
						}))
					)}`,
					forklaring: motBudgetPostForPost(till.toLowerCase()),
					rader: andrade.length + 2
				},
				...fot
			} as const;
			const avviker = rows
				.slice(0, -1)
				.filter((rad) => {
					const hur = params.avtal && ljus(rad, params.avtal.ljus, enhet);
					return hur !== null && hur !== 'grön';
				})
				.sort(
					(a, b) => Math.abs(b.prognosavvikelse_ore ?? 0) - Math.abs(a.prognosavvikelse_ore ?? 0)
				);
			if (avviker.length === 0) return [bro];
			const visa = (ore: number) => beloppUtanEnhet(ore, enhet);
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
							matt: 'prognosjamforelse',
							rubrik: `Poster som avviker från budgeten, ${enhet}`,
							rows: avviker,
							kolumner: [
								{ id: 'post', rubrik: 'Post' },
								{ id: 'budget_ar_ore', rubrik: 'Helårsbudget', visa },
								{ id: 'prognos_ar_ore', rubrik: `${till} helår`, visa },
								{
									id: 'prognosavvikelse_ore',
									rubrik: 'Avvikelse',
									visa: (ore) => avvikelse(ore, enhet),
									avvikelse: true
								}
							]
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
	const visa = (ore: number) => beloppUtanEnhet(ore, enhet);
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
						matt: 'kostnad_per_slag',
						rubrik: `Kostnader per kostnadsslag, ${enhet}`,
						rows,
						summerad: true,
						kolumner: [
							{ id: 'kostnadsslag', rubrik: 'Kostnadsslag' },
							{ id: 'budget_ar_ore', rubrik: 'Helårsbudget', visa },
							{ id: 'utfall_ack_ore', rubrik: 'Utfall hittills', visa },
							{ id: 'prognos_ar_ore', rubrik: 'Prognos helår', visa }
						]
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
	const visa = (ore: number) => beloppUtanEnhet(ore, enhet);
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
						matt: 'finansiering',
						rubrik: `Finansiering, ${enhet}`,
						rows,
						summerad: true,
						kolumner: [
							{ id: 'finansiar', rubrik: 'Finansiär' },
							{ id: 'budget_ar_ore', rubrik: 'Budget helår', visa },
							{ id: 'utfall_ack_ore', rubrik: 'Utfall hittills', visa }
						]
					}),
					...med(grund, [
						...skillnad(u.results.budget_utfall_per_post, total.budget_ar_ore, enhet),
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
	const visa = (ore: number) => beloppUtanEnhet(ore, enhet);
	return avMatt(
		'resultat',
		u,
		(rows, grund) => [
			{
				id: 'resultat',
				avsnitt: 'resultat',
				rubrik: resultatMening(rows, enhet),
				innehall: kortTabell({
					matt: 'resultat',
					rubrik: `Resultat, ${enhet}`,
					rows,
					summa: rows.findIndex(({ rad }) => rad === 'Resultat'),
					kolumner: [
						{ id: 'rad', rubrik: 'Slag' },
						{ id: 'budget_ar_ore', rubrik: 'Helårsbudget', visa },
						{ id: 'utfall_ack_ore', rubrik: 'Utfall hittills', visa },
						{ id: 'prognos_ar_ore', rubrik: 'Prognos helår', visa }
					]
				}),
				...med(grund, [...preliminart(params, u.bokslutKlart), ...avrundning(enhet)])
			}
		],
		beloppsrubrik(u.enhet)
	);
}
