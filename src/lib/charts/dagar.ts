import { antal } from '$lib/domain/format';
import type { Dagrad } from '$lib/dokument/diagram';
import {
	antalsaxel,
	ETIKETT,
	FARG,
	grans,
	GRUND,
	INGEN_BETONING,
	LIGGANDE_YTA,
	namnaxel,
	PUNKTER,
	TEXT,
	vardeaxel,
	type ChartOption
} from './option';

/** About what a day has of width where it is wide, and what all of them have on a phone; and a row of height, px: the dots of a place are sized to fit there. */
const DAGBREDD = 32;
const TELEFON = 330;
const RADHOJD = { bred: 44, smal: 50 };
/** On a phone the name stands over its dots, which so have the whole width: it is so far up and they so far down, px. */
const NAMN_UPP = 18;
const NED = 9;
const STORST = 11;
const MINST = 2;
/** What is no day of its own stands so many days apart. */
const AVSTAND = { bred: 2.2, smal: 2 };
/** What there is before the first place and after the last, in days. */
const KANT = { fore: 0.75, efter: 1.5 };
/** Working days that are too late stand together, a week of them in each place: few answers come then, and a week without any has no place. */
const SAMLADE = 5;

/** The places after the days in time: the late ones, what took longer, what has no answer and is late, and what still has time. */
function platser(rader: readonly Dagrad[], senast: number, smal: boolean) {
	const avstand = smal ? AVSTAND.smal : AVSTAND.bred;
	const sista = (rader[0]?.dagar.length ?? 1) - 1;
	const veckor = Array.from({ length: Math.ceil((sista - senast) / SAMLADE) }, (_, i) => {
		const fran = senast + 1 + i * SAMLADE;
		return { fran, till: Math.min(fran + SAMLADE - 1, sista) };
	})
		.filter((vecka) => rader.some((rad) => summan(rad, vecka) > 0))
		.map((vecka, i) => ({ ...vecka, x: senast + (i + 1) * avstand }));
	const [fler, obesvarade, pagar] = [1, 2, 3].map(
		(nr) => senast + (veckor.length + nr) * avstand
	) as [number, number, number];
	const namn = new Map([
		...veckor.map(
			({ fran, till, x }) => [x, smal ? `${fran}–\n${till}` : `${fran}–${till}\ndagar`] as const
		),
		[fler, smal ? `mer\nän ${sista}` : `mer än\n${sista} dagar`],
		[obesvarade, smal ? 'för\nsent' : 'obesvarade,\nför sent'],
		[pagar, smal ? 'tid\nkvar' : 'pågår,\ntid kvar']
	]);
	return { senast, veckor, fler, obesvarade, pagar, namn };
}

function dagsaxel({ senast, pagar, namn }: ReturnType<typeof platser>): object {
	const dagarna = Array.from({ length: senast + 1 }, (_, dag) => dag);
	/** What the days are stands under them, midway. */
	const mitten = Math.floor(senast / 2) + 0.5;
	return vardeaxel({
		min: -KANT.fore,
		max: pagar + KANT.efter,
		interval: 1,
		axisTick: { show: false },
		splitLine: { show: false },
		// It would be drawn at the second scale's zero, through the first row.
		axisLine: { show: false },
		axisLabel: {
			...TEXT,
			fontSize: 12,
			lineHeight: 13,
			color: FARG.gra,
			// Its name lies over none of them, for all that its line is theirs.
			hideOverlap: false,
			customValues: [...dagarna, mitten, ...namn.keys()],
			formatter: (dag: number) =>
				dag === mitten ? '\narbetsdagar' : (namn.get(dag) ?? String(dag))
		}
	});
}

const summan = ({ dagar }: Dagrad, { fran, till }: { fran: number; till: number }) =>
	dagar.slice(fran, till + 1).reduce((sum, antal) => sum + antal, 0);

/** How many of each place, the late days put together. */
function summerade(rad: Dagrad, { senast, veckor }: ReturnType<typeof platser>) {
	return [
		...rad.dagar.slice(0, senast + 1).map((antal, dag) => [dag, antal] as const),
		...veckor.map((vecka) => [vecka.x, summan(rad, vecka)] as const)
	];
}

/** @param position where the value axis ends that is upward */
const senastDag = (senast: number, position: 'start' | 'end') =>
	grans({ xAxis: senast + 0.5 }, FARG.hjortron, [6, 4], {
		position,
		formatter: `senast dag ${senast}`
	});

/**
 * A dot for each request, heaped on the working day of its answer: a row for each kommun. Those without an answer
 * are open rings at the right. Of one alone there is room for columns, which are read from farther away.
 */
export function dagar(rader: readonly Dagrad[], senast: number, smal: boolean): ChartOption {
	const [enda] = rader;
	return rader.length === 1 ? staplar(enda!, senast, smal) : prickar(rader, senast, smal);
}

function prickar(rader: readonly Dagrad[], senast: number, smal: boolean): ChartOption {
	const plats = platser(rader, senast, smal);
	const bredd = 0.84 * (smal ? TELEFON / (plats.pagar + KANT.fore + KANT.efter) : DAGBREDD);
	const hojden = smal ? RADHOJD.smal : RADHOJD.bred;
	const flest = Math.max(
		1,
		...rader.flatMap((rad) => [
			...summerade(rad, plats).map(([, antal]) => antal),
			...[rad.fler, rad.obesvarade, rad.pagar]
		])
	);
	const under = (storlek: number) => Math.floor(hojden / storlek);
	let storlek = STORST;
	// The fullest day keeps clear of the days beside it.
	while (storlek > MINST && Math.ceil(flest / under(storlek)) * storlek > bredd) storlek -= 0.25;
	/** Whole days are whole on the axis: within a day the dots are moved on the screen. */
	const hog = (rad: number, dag: number, antal: number) => {
		const kolumner = Math.ceil(antal / under(storlek));
		const hojd = Math.ceil(antal / kolumner);
		return Array.from({ length: antal }, (_, i) => ({
			value: [dag, rad] as [number, number],
			symbolOffset: [
				(Math.floor(i / hojd) - (kolumner - 1) / 2) * storlek,
				((i % hojd) - (hojd - 1) / 2) * storlek + (smal ? NED : 0)
			] as [number, number]
		}));
	};
	const serie = (
		data: ReturnType<typeof hog>,
		itemStyle: { color: string; borderColor?: string; borderWidth?: number }
	) => ({
		...PUNKTER,
		yAxisIndex: 1,
		symbolSize: storlek * 0.86,
		itemStyle: { opacity: 1, ...itemStyle },
		data
	});
	const dagarna = (med: (dag: number) => boolean) =>
		rader.flatMap((rad, r) =>
			summerade(rad, plats).flatMap(([x, antal]) => (med(x) ? hog(r, x, antal) : []))
		);
	const ringar = (falt: 'obesvarade' | 'pagar', borderColor: string) =>
		serie(
			rader.flatMap((rad, r) => hog(r, plats[falt], rad[falt])),
			{ color: FARG.papper, borderColor, borderWidth: 1.5 }
		);
	return {
		...GRUND,
		grid: { ...LIGGANDE_YTA, right: 8, top: 24 },
		xAxis: dagsaxel(plats),
		yAxis: [
			{
				...(smal ? namnOver(rader) : namnaxel(rader, 160)),
				splitLine: { show: true, lineStyle: { color: FARG.linje } }
			},
			{
				type: 'value',
				show: false,
				splitLine: { show: false },
				inverse: true,
				min: -0.5,
				max: rader.length - 0.5
			}
		],
		series: [
			{
				...serie(
					dagarna((dag) => dag <= senast),
					{ color: FARG.gran }
				),
				markLine: senastDag(senast, 'start')
			},
			serie(
				[
					...dagarna((dag) => dag > senast),
					...rader.flatMap((rad, r) => hog(r, plats.fler, rad.fler))
				],
				{ color: FARG.hjortron }
			),
			ringar('obesvarade', FARG.hjortron),
			ringar('pagar', FARG.gra)
		]
	};
}

function namnOver(rader: readonly Dagrad[]): object {
	const axel = namnaxel(rader, 220) as { axisLabel: object };
	return {
		...axel,
		axisLabel: {
			...axel.axisLabel,
			...{ inside: true, align: 'left', verticalAlign: 'bottom', margin: 0 },
			padding: [0, 0, NAMN_UPP, 0]
		}
	};
}

function staplar(rad: Dagrad, senast: number, smal: boolean): ChartOption {
	const plats = platser([rad], senast, smal);
	const varden = [
		...summerade(rad, plats),
		...(['fler', 'obesvarade', 'pagar'] as const).map((falt) => [plats[falt], rad[falt]] as const)
	];
	const stil = (dag: number) => {
		if (dag <= senast) return { color: FARG.gran };
		const ram = { color: FARG.papper, borderWidth: 1.5 };
		if (dag === plats.pagar) return { ...ram, borderColor: FARG.gra };
		if (dag === plats.obesvarade) return { ...ram, borderColor: FARG.hjortron };
		return { color: FARG.hjortron };
	};
	return {
		...GRUND,
		grid: { ...LIGGANDE_YTA, right: 8, top: 40 },
		xAxis: dagsaxel(plats),
		// Each column has its number.
		yAxis: antalsaxel({ show: false }),
		series: [
			{
				type: 'bar',
				silent: true,
				barWidth: smal ? 9 : 22,
				data: varden
					.filter(([, antal]) => antal > 0)
					.map(([dag, varde]) => ({
						value: [dag, varde],
						itemStyle: stil(dag),
						label: { ...ETIKETT, show: true, position: 'top' as const, formatter: antal(varde) }
					})),
				markLine: senastDag(senast, 'end'),
				...INGEN_BETONING
			}
		]
	};
}
