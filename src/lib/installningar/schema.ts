import { z } from 'zod';
import { SOURCES } from '$lib/catalogue/sources/all';
import { nyckel } from '$lib/domain/nyckel';
import { listor } from '$lib/lager/form';
import { Agreement } from '$lib/catalogue/agreements/agreement';
import { Prognos } from '$lib/catalogue/agreements/prognos';
import { avtalkontroll } from './avtalkontroll';
import { ar, avtal, kommun, lista, manad, ord } from './falt';
import { Kolumnkoppling, rubrikmangd } from './kolumnkoppling';
import { VERSION } from './version';
import { siemal, SieKoppling } from './siekoppling';

const typer = Object.keys(SOURCES.kontakter.columns.find(({ id }) => id === 'typ')?.values ?? {});
const tvaGanger = (rad: { ord: string }) => `${rad.ord} är kopplat två gånger`;
const vikt = (rad: { ord: string }) => nyckel(rad.ord);

/** The meanings of words in the files that the program does not know. */
const Varden = z.strictObject({
	flyttstatus: lista(
		z.strictObject({ ord, betyder: z.enum(['flyttat', 'inte_flyttat']) }),
		vikt,
		tvaGanger
	),
	typ: lista(z.strictObject({ ord, typ: z.enum(typer) }), vikt, tvaGanger),
	avtal: lista(
		z.strictObject({ ord, avtal: avtal.refine((id) => id !== '', 'avtalet är inte angivet') }),
		vikt,
		tvaGanger
	),
	/** `avtal` '' applies to rows that name none. */
	poster: lista(
		z.strictObject({ avtal, ord, post: ord }),
		(rad) => `${rad.avtal}\n${nyckel(rad.ord)}`,
		tvaGanger
	),
	/** `kommun` null: a place outside the county. */
	kommuner: lista(z.strictObject({ ord, kommun: kommun.nullable() }), vikt, tvaGanger)
});

/** The source of a typed value. */
const kalla = {
	kalla: ord,
	/** The edition of the source; '' when there is none. */
	utgava: z.string().default('')
};

/** Ids of contacts, in groups that are one household, or that have been checked and are not. */
const grupper = z.array(z.array(ord).min(2)).default([]);

/** Everything the coordinator has declared once, for both the browser and the command line. */
export const Installningar = z
	.strictObject({
		version: z.literal(VERSION),
		/** Agreements that are added, or that replace the program's own with the same id. */
		avtal: lista(
			Agreement,
			({ id }) => id,
			({ id }) => `avtalet ${id} finns två gånger`
		),
		prognoser: lista(
			Prognos,
			(rad) => `${rad.avtal}\n${nyckel(rad.post)}\n${rad.manad}`,
			(rad) => `prognosen för ${rad.post} ${rad.manad} finns två gånger`
		),
		kolumner: lista(
			Kolumnkoppling,
			({ rubriker }) => rubrikmangd(Object.keys(rubriker)),
			() => 'samma rubriker är kopplade två gånger'
		),
		varden: Varden.prefault({}),
		/** The last month covered by outcomes without a period. */
		utfall_tom: lista(
			z
				.strictObject({ avtal, ar, tom: manad })
				.refine((rad) => rad.tom.startsWith(String(rad.ar)), 'månaden ligger inte i året'),
			(rad) => `${rad.avtal}\n${rad.ar}`,
			(rad) => `${rad.avtal || 'rader utan avtal'} ${rad.ar} finns två gånger`
		),
		/** How a key figure's months are combined into quarters: as their sum, or by the latest. */
		nyckeltal: lista(
			z.strictObject({ nyckeltal: ord, manader: z.enum(['summa', 'senaste']) }),
			(rad) => nyckel(rad.nyckeltal),
			(rad) => `${rad.nyckeltal} finns två gånger`
		),
		sie: z.array(SieKoppling).default([]).register(listor, { nyckel: siemal }),
		lpix: lista(
			z.strictObject({
				ar,
				procent: z
					.number()
					.min(-100)
					.max(1000)
					.refine((value) => Number(value.toFixed(3)) === value, 'procent har högst tre decimaler'),
				...kalla
			}),
			(rad) => `${rad.ar}\n${rad.utgava}`,
			(rad) => `${rad.ar} finns två gånger i samma utgåva`
		),
		befolkning: lista(
			z.strictObject({ kommun, ar, antal: z.int().nonnegative(), ...kalla }),
			(rad) => `${rad.kommun}\n${rad.ar}`,
			(rad) => `${rad.kommun} ${rad.ar} finns två gånger`
		),
		hushall: z.strictObject({ sammanforda: grupper, avvisade: grupper }).prefault({}),
		/** How to read a file of that name, where the program guesses wrong. */
		dialekt: lista(
			z.strictObject({
				fil: ord,
				teckenkodning: z
					.enum(['UTF-8', 'UTF-16 LE', 'UTF-16 BE', 'Windows-1252', 'CP437', 'Mac OS Roman'])
					.optional(),
				avgransare: z.string().min(1).max(2).optional(),
				rubrikrad: z.int().positive().max(50).optional(),
				citattecken: z.enum(['"', "'", '']).optional(),
				/** The sheet of a workbook, or one sheet for each source in it. */
				blad: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
				/** The unit of the file's amounts. */
				enhet: z.enum(['kr', 'tkr', 'mnkr']).optional(),
				/** The year of a table that does not name one. */
				ar: ar.optional()
			}),
			({ fil }) => fil,
			({ fil }) => `${fil} finns två gånger`
		)
	})
	.superRefine(avtalkontroll);
export type Installningar = z.infer<typeof Installningar>;
