import { agreement } from '$lib/catalogue/agreements/all';
import { kommunensUnderlag } from '$lib/catalogue/fakturor/fakturaunderlagAlla';
import {
	forandringMening,
	indexMening,
	natverkMening,
	portfoljMening,
	slutavrakningMening,
	ytterbelopp
} from '$lib/catalogue/rapporter/andelar';
import {
	kommunensAndel,
	kommunensForandring,
	kommunensNatverk
} from '$lib/catalogue/rapporter/kommunmeningar';
import { andelarMening } from '$lib/catalogue/rapporter/meningar';
import { delAvHelhet } from '$lib/charts/delavhelhet';
import { antal, belopp, beloppsrubrik, procent, versal } from '$lib/domain/format';
import { avrundning } from '$lib/rapport/forbehall';
import { kallord } from '$lib/rapport/kallrad';
import { forKommun } from '$lib/rapport/forkommun';
import { antalet, avMatt, med, type Bildunderlag, type Delbilder } from './bild';
import { kortTabell, mattabell } from './tabell';
import { ytterligheter } from '$lib/domain/diagramtext';

const kr = (kronor: number) => belopp(kronor * 100, 'kr');

/** The agreement's amount, where LPIX raises it. */
export function index(u: Bildunderlag): Delbilder {
	if (!u.params.avtal?.index) return 'Avtalets belopp följer inte LPIX.';
	return avMatt('lpix_kedja', u, (rows, grund) => {
		const [prisar, nu] = [rows[0]!, rows.at(-1)!];
		return [
			{
				id: 'index',
				avsnitt: 'index',
				rubrik: indexMening(rows),
				innehall: {
					typ: 'siffra',
					tal: { matt: 'lpix_kedja.belopp_kr', value: nu.belopp_kr, text: antal(ytterbelopp(nu)) },
					efter: `kr ${nu.ar}`,
					stod: [
						{
							namn: `I ${prisar.ar} års priser`,
							matt: 'lpix_kedja.belopp_kr',
							value: prisar.belopp_kr,
							text: kr(ytterbelopp(prisar))
						},
						...(nu.procent === null
							? []
							: [
									{
										namn: `LPIX ${nu.ar}`,
										matt: 'lpix_kedja.procent',
										value: nu.procent,
										text: procent(nu.procent)
									}
								])
					]
				},
				...grund
			}
		];
	});
}

/** What each party pays, or the kommun that the report is about. */
export function andelar(u: Bildunderlag): Delbilder {
	const { params, kommun } = u;
	const { ar } = params.kvartal;
	const tolkningar = (agreement('energikontoret', u.avtalen)?.tolkningar ?? [])
		.filter(({ galler }) => galler === 'kommunandelar')
		.map(({ tolkning }) => `Tolkning: ${tolkning}`);
	return avMatt('kommunandelar', u, (rows, grund) => {
		const fot = med(grund, tolkningar);
		const egen = rows.find(({ part }) => part === kommun);
		if (egen)
			return [
				{
					id: 'andelar',
					avsnitt: 'andelar',
					rubrik: kommunensAndel(egen, ar),
					innehall: {
						typ: 'siffra',
						tal: antalet('kommunandelar.belopp_kr', egen.belopp_kr),
						efter: `kr ${ar}`,
						stod:
							egen.befolkning === null
								? []
								: [
										{
											namn: `Befolkning 1 november ${ar - 1}`,
											...antalet('kommunandelar.befolkning', egen.befolkning)
										}
									]
					},
					...fot
				}
			];
		const parter = rows.slice(0, -1);
		const rubrik = andelarMening(rows, ar);
		return [
			{
				id: 'andelar',
				avsnitt: 'andelar',
				rubrik,
				innehall: {
					typ: 'diagram',
					option: (smal) =>
						delAvHelhet(
							parter.map(({ part, belopp_kr }) => ({
								namn: part,
								del: belopp_kr,
								hela: belopp_kr,
								etikett: kr(belopp_kr)
							})),
							smal
						),
					beskrivning: `${rubrik}. ${ytterligheter(
						'Parterna betalar',
						parter.map(({ part, belopp_kr }) => ({
							namn: part,
							varde: belopp_kr,
							text: kr(belopp_kr)
						}))
					)}`,
					forklaring: `Andelar av Energikontorets basfinansiering ${ar}`,
					rader: parter.length
				},
				...fot
			}
		];
	});
}

export function andelsforandring(u: Bildunderlag): Delbilder {
	return avMatt('andelsforandring', u, (rows, grund) => {
		const egen = rows.find(({ part }) => part === u.kommun);
		return [
			{
				id: 'andelsforandring',
				avsnitt: 'andelsforandring',
				rubrik: egen ? kommunensForandring(egen) : forandringMening(rows.at(-1)!),
				innehall: kortTabell({
					...mattabell('andelsforandring', parternas(rows, u), u, [
						'part',
						'indexeffekt_kr',
						'befolkningseffekt_kr',
						'belopp_kr'
					]),
					summerad: true
				}),
				...grund
			}
		];
	});
}

export function slutavrakning(u: Bildunderlag): Delbilder {
	return avMatt('slutavrakning', u, (rows, grund) => [
		{
			id: 'slutavrakning',
			avsnitt: 'slutavrakning',
			rubrik: slutavrakningMening(rows.at(-1)!),
			innehall: kortTabell({
				...mattabell('slutavrakning', parternas(rows, u), u, [
					'part',
					'finansiering_kr',
					'utfall_andel_kr',
					'justering_kr'
				]),
				summerad: true
			}),
			...grund
		}
	]);
}

export function natverk(u: Bildunderlag): Delbilder {
	const { ar, nr } = u.params.kvartal;
	return avMatt('natverk_fakturor', u, (rows, grund) => {
		const egen = rows.find(({ part }) => part === u.kommun);
		if (egen)
			return [
				{
					id: 'natverk',
					avsnitt: 'natverk',
					rubrik: kommunensNatverk(egen, ar, nr),
					innehall: {
						typ: 'siffra',
						tal: antalet('natverk_fakturor.ar_kr', egen.ar_kr),
						efter: `kr ${ar}`,
						stod: [
							{
								namn: `Kvartal ${nr}`,
								matt: `natverk_fakturor.k${nr}_kr`,
								value: egen[`k${nr}_kr` as 'k1_kr'],
								text: kr(egen[`k${nr}_kr` as 'k1_kr'])
							}
						]
					},
					...grund
				}
			];
		return [
			{
				id: 'natverk',
				avsnitt: 'natverk',
				rubrik: natverkMening(rows.at(-1)!, ar, nr),
				innehall: kortTabell({
					...mattabell('natverk_fakturor', rows, u, ['part', `k${nr}_kr` as 'k1_kr', 'ar_kr']),
					summerad: true
				}),
				...grund
			}
		];
	});
}

/** What the kommun that the report is about is invoiced. */
export function fakturor({
	results,
	params,
	avtalen,
	kommun,
	filer: lasta
}: Bildunderlag): Delbilder {
	if (!kommun) return 'Fakturorna visas för en kommun i taget.';
	const { rader, mening, noter, filer } = kommunensUnderlag(
		results,
		params.kvartal,
		avtalen,
		kommun
	);
	if (rader.length === 0) return `${mening}.`;
	return [
		{
			id: 'fakturor',
			avsnitt: 'fakturor',
			rubrik: mening,
			innehall: kortTabell({
				matt: 'kommunens_fakturor',
				rubrik: 'Kommunens fakturor',
				rows: rader.map((en) => ({
					faktura: en.rubrik,
					faktureras: versal(en.faktureras),
					belopp_kr: en.post.belopp_kr
				})),
				kolumner: [
					{ id: 'faktura', rubrik: 'Faktura' },
					{ id: 'faktureras', rubrik: 'Faktureras' },
					{ id: 'belopp_kr', rubrik: 'Belopp, kr', visa: antal }
				]
			}),
			anmarkningar: noter,
			kalla: ['Kronor', ...kallord(filer, lasta)].join(' · ')
		}
	];
}

export function portfolj(u: Bildunderlag): Delbilder {
	const { enhet } = u;
	return avMatt(
		'projektportfolj',
		u,
		(rows, grund) => [
			{
				id: 'portfolj',
				avsnitt: 'portfolj',
				rubrik: portfoljMening(rows.at(-1)!, enhet),
				innehall: kortTabell({
					...mattabell('projektportfolj', rows, u, [
						'del',
						'antal',
						'beviljat_ore',
						'upparbetat_ore'
					]),
					summerad: true
				}),
				...med(grund, avrundning(enhet))
			}
		],
		beloppsrubrik(enhet)
	);
}

/** The parties' rows and their sum; the kommun's alone where the report is about one. */
function parternas<Row extends { part: string }>(rows: readonly Row[], u: Bildunderlag): Row[] {
	return forKommun(
		rows,
		u.kommun,
		({ part }) => part,
		(row) => row === rows.at(-1)
	);
}
