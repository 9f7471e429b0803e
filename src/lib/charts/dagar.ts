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

/**
 * The approximate width of a day on a wide screen, that of all days on a phone, and the height of a row, px.
 * The dots are sized to fit in there.
 */
const DAGBREDD = 32;
const TELEFON = 330;
const RADHOJD = { bred: 44, smal: 50 };
/**
 * On a phone the name stands above its dots, which then get the full width. The name is moved this far up and
 * the dots this far down, px.
 */
const NAMN_UPP = 18;
const NED = 9;
const STORST = 11;
const MINST = 2;
/** The distance, in days, between places that are not single days. */
const AVSTAND = { bred: 2.2, smal: 2 };
/** The space before the first place and after the last, in days. */
const KANT = { fore: 0.75, efter: 1.5 };
/**
 * Late working days are grouped by five, since few answers come then. A group without answers gets no place.
 */
const SAMLADE = 5;

/**
 * The places after the days in time: late days in groups, longer times, no answer and late, no answer with
 * time left.
 */
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
	/** The unit of the axis stands below its labels, midway. */
	const mitten = Math.floor(senast / 2) + 0.5;
	return vardeaxel({
		min: -KANT.fore,
		max: pagar + KANT.efter,
		interval: 1,
		axisTick: { show: false },
		splitLine: { show: false },
		// The line would be drawn at the second axis' zero, through the first row.
		axisLine: { show: false },
		axisLabel: {
			...TEXT,
			fontSize: 12,
			lineHeight: 13,
			color: FARG.gra,
			// The unit overlaps no other label, although it counts as being on their line.
			hideOverlap: false,
			customValues: [...dagarna, mitten, ...namn.keys()],
			formatter: (dag: number) =>
				dag === mitten ? '\narbetsdagar' : (namn.get(dag) ?? String(dag))
		}
	});
}

const summan = ({ dagar }: Dagrad, { fran, till }: { fran: number; till: number }) =>
	dagar.slice(fran, till + 1).reduce((sum, antal) => sum + antal, 0);

/** How many there are at each place, with the late days in groups. */
function summerade(rad: Dagrad, { senast, veckor }: ReturnType<typeof platser>) {
	return [
		...rad.dagar.slice(0, senast + 1).map((antal, dag) => [dag, antal] as const),
		...veckor.map((vecka) => [vecka.x, summan(rad, vecka)] as const)
	];
}

/** @param position the end of the line that points upwards on this chart's axis */
const senastDag = (senast: number, position: 'start' | 'end') =>
	grans({ xAxis: senast + 0.5 }, FARG.hjortron, [6, 4], {
		position,
		formatter: `senast dag ${senast}`
	});

/**
 * A dot for each request, stacked on the working day of its answer, with a row for each kommun. Requests
 * without an answer are open rings at the right. A single kommun gets columns, which can be read from farther
 * away.
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
	// Even the fullest day must keep clear of its neighbours.
	while (storlek > MINST && Math.ceil(flest / under(storlek)) * storlek > bredd) storlek -= 0.25;
	/** The dots of a day share its position on the axis and are offset on the screen. */
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
