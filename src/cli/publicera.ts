import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { skrivenRapport } from '$lib/rapport/helrapport';
import { antalOlasta } from '$lib/rapport/olast';
import type { Rapportnyckel } from '$lib/rapport/rapporttext';
import type { Arbete } from '$lib/arbete/arbete';
import { rojandetroskel } from '$lib/catalogue/agreements/agreement';
import { underlaget } from '$lib/catalogue/measures/kandtill';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import { rapportensDelar } from '$lib/rapport/avsnitt/all';
import { isIsoDate } from '$lib/domain/datum';
import { datum } from '$lib/domain/format';
import { filnamn } from '$lib/domain/filnamn';
import { KOMMUNER } from '$lib/domain/kommun';
import { sha256 } from '$lib/domain/sha256';
import { kontextOf } from '$lib/installningar/kontext';
import { MOTTAGARE, paketplats, type Mottagare, type Paket } from '$lib/publicering/paket/paket';
import { paketfiler, RAPPORTFIL } from '$lib/publicering/paket/paketfiler';
import { Publicering, saknasForPublicering } from '$lib/publicering/publicering';
import type { Snapshot } from '$lib/snapshot/snapshot';
import { lasRapporten } from '$lib/snapshot/lasrapporten';
import { ownLocked } from '$lib/snapshot/tidigare';
import { svenskDag, today } from '$lib/domain/today';
import { publiceraPaket } from '$lib/publicering/paket/paketet';
import type { Publiceringsval } from '$lib/publicering/paket/attpublicera';
import { givenArbete, olastaTexter } from './arbete';
import { kanFyllas, writeFolder } from './writeWhole';
import { exitCode, flaggor, gemensamma, paramsOf } from './arguments';
import { UsageError } from '../tooling/usage';
import { PUBLICERINGSFLAGGOR } from './flaggor.mjs';
import { dataFiles, readAndTell } from './folder';
import { granskningsrader } from './granskning';
import { medMotor } from './motor';
import { paketI, publicerade, sparaErsatt } from './publicerade';

/**
 * `npm run publicera -- --data <folder> --kvartal 2024-K3 --till <folder>`: locks the quarterly report
 * and writes what may be published of it to `<till>/<avtal>/<kvartal>/`, without a browser. What was
 * hidden, and why, is reported on stderr.
 * @returns the exit code: 0, 1 when the report may not be published as it is, or 2 with one line on stderr
 *   when the arguments are unusable
 */
export function main(args: string[]): Promise<number> {
	return exitCode(async () => {
		const fraga = tolka(args);
		const arbete = await givenArbete(fraga);
		if (!(await kanFyllas(fraga.till))) throw ejSkrivbar(fraga.till);
		const kontext = kontextOf(arbete.installningar);
		const params = paramsOf(fraga, kontext.avtalen);
		if (!params.avtal)
			throw new UsageError(`Inget avtal gäller för ${params.kvartal.id}. Ange ett: --avtal <id>`);
		const nyckel = {
			...{ sort: 'kvartal' as const, kommun: null },
			...{ avtal: params.avtal.id, kvartal: params.kvartal.id }
		};
		const last = ownLocked(arbete.lasta, nyckel);
		if (last && (fraga.givenDag ?? last.innehall.tom) !== last.innehall.tom)
			throw new UsageError(
				`--tom ${fraga.givenDag} går inte att ange: kvartalet är låst i arbetsfilen, till och med ${last.innehall.tom}.`
			);
		const snapshot = last ?? (await lockNow(fraga, arbete, nyckel, params, kontext));
		const val: Publiceringsval = {
			mottagare: fraga.mottagare,
			kommun: fraga.mottagarkommun,
			troskel: fraga.troskel ?? rojandetroskel(params.avtal),
			visas_fran: fraga.visasFran,
			sokbar: fraga.sokbar,
			publicerad: fraga.publicerad
		};
		const ute = await publicerade(fraga.till);
		const svar = publiceraPaket({ snapshot, tidigare: ute, val });
		if (svar.underlag) for (const rad of granskningsrader(svar.underlag)) console.error(rad);
		if ('hinder' in svar) {
			console.error('Rapporten publiceras inte:');
			for (const hinder of svar.hinder) console.error(`  ${hinder}`);
			return 1;
		}
		if (svar.underlag.toRead.length > 0 && !fraga.meningarRead) {
			console.error('Läs styckena ovan. Kör sedan igen med --meningar-lasta om de får publiceras.');
			return 1;
		}
		const saknas = await saknasPaPlatsen(fraga.till, svar.paket);
		if (saknas.length > 0) {
			console.error(`Rapporten publiceras inte: ${join(fraga.till, 'publicering.json')}.`);
			for (const rad of saknas) console.error(`  ${rad}`);
			return 1;
		}
		const mapp = join(fraga.till, ...plats(svar.paket).split('/'));
		const filer = paketfiler(svar.paket);
		const dar = await paketI(mapp);
		const ersatts = dar !== null && paketfiler(dar).get(RAPPORTFIL) !== filer.get(RAPPORTFIL);
		if (ersatts && !fraga.ersatt) {
			console.error(
				`Rapporten publiceras inte: i ${mapp} ligger redan rapporten som publicerades den ${dagen(dar)}. Det som har varit ute ska inte försvinna. Ska den ersättas, kör igen med --ersatt.`
			);
			return 1;
		}
		if (ersatts)
			console.error(
				`Rapporten som publicerades den ${dagen(dar)} ersätts. Den finns kvar i ${await sparaErsatt(fraga.till, dar)}: det den visade är känt, och räknas med nästa gång.`
			);
		await skriv(mapp, filer);
		console.error(`Skrev ${mapp}`);
		return 0;
	});
}

/**
 * What the law requires and the site of the folder lacks. Samples are not a publication, and require
 * nothing.
 */
async function saknasPaPlatsen(till: string, { mottagare, exempel }: Paket): Promise<string[]> {
	if (mottagare !== 'webb' || exempel) return [];
	const text = await readFile(join(till, 'publicering.json'), 'utf8').catch(() => null);
	// The folder is not a site yet: the build will ask for the file.
	if (text === null) return [];
	const om = Publicering.safeParse(jsonAv(text));
	return om.success
		? saknasForPublicering(om.data)
		: ['Filen har ett fel. Se docs/publicering.md.'];
}

/** undefined when it is no JSON. */
function jsonAv(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function dagen({ publicerad }: Paket): string {
	return datum(svenskDag(publicerad));
}

/** The folder of a package. One that is not for the web gets another name, so that the two are not confused. */
function plats(paket: Paket): string {
	const { mottagare, kommun } = paket;
	if (mottagare === 'webb') return paketplats(paket);
	return `${paketplats(paket)}-${filnamn(kommun ?? mottagare)}`;
}

async function skriv(mapp: string, filer: ReadonlyMap<string, string>): Promise<void> {
	try {
		await writeFolder(mapp, filer);
	} catch {
		throw ejSkrivbar(mapp);
	}
}

function ejSkrivbar(mapp: string): UsageError {
	return new UsageError(`Mappen ${mapp} i --till går inte att skriva i.`);
}

/** Locks the report with the files as they are now. */
async function lockNow(
	{ data, arbete: arbetsfil, installningar, motor, publicerad }: Fraga,
	arbete: Arbete,
	nyckel: Rapportnyckel,
	params: MeasureParams,
	kontext: ReturnType<typeof kontextOf>
): Promise<Snapshot> {
	const olasta = antalOlasta(skrivenRapport(arbete.rapporter, nyckel));
	if (olasta > 0) console.error(olastaTexter(olasta));
	const givna = [arbetsfil, installningar];
	const [reports, engine] = await medMotor(motor, kontext, data, () =>
		readAndTell(data, arbete.installningar, givna)
	);
	try {
		const { matt } = rapportensDelar(nyckel.sort, params.avtal);
		const summor = await filsummor(data);
		const slut = underlaget(await engine.rackvidder(today()))?.slut ?? null;
		const att = {
			params: { ...params, underlag: slut },
			results: await engine.readAll(matt, params),
			reports,
			summor: reports.map(({ fil }) => summor.get(fil) ?? null),
			nu: Date.parse(publicerad)
		};
		const raknare = {
			figurer: { of: engine.readAll.bind(engine) },
			avtalen: kontext.avtalen
		};
		return await lasRapporten(arbete, nyckel, raknare, att);
	} finally {
		await engine.close();
	}
}

async function filsummor(data: string): Promise<Map<string, string>> {
	const summor = new Map<string, string>();
	for (const path of await dataFiles(data))
		summor.set(basename(path), sha256(await readFile(path)));
	return summor;
}

type Fraga = ReturnType<typeof tolka>;

/** @throws UsageError with the fault, in one line */
function tolka(args: string[]) {
	const {
		till,
		troskel,
		mottagare = 'webb',
		publicerad,
		...values
	} = flaggor(args, PUBLICERINGSFLAGGOR);
	const fraga = gemensamma(values);
	if (!till) throw new UsageError('Ange mappen att skriva i: --till static/publicerat');
	if (troskel !== undefined && !/^\d{1,6}$/.test(troskel))
		throw new UsageError(`--troskel ${troskel} är inget heltal. 0 döljer ingenting.`);
	const visasFran = values['visas-fran'] ?? null;
	if (visasFran !== null && !isIsoDate(visasFran))
		throw new UsageError(`--visas-fran ${visasFran} är ingen dag. Skriv som 2024-10-15.`);
	const tid = Date.parse(publicerad ?? new Date().toISOString());
	if (Number.isNaN(tid))
		throw new UsageError(
			`--publicerad ${publicerad} är ingen tid. Skriv som 2024-10-15T08:00:00.000Z.`
		);
	return {
		...{ ...fraga, arbete: values.arbete, givenDag: values.tom ?? null },
		...mottagaren(mottagare),
		till,
		troskel: troskel === undefined ? undefined : Number(troskel),
		visasFran,
		sokbar: values.sokbar ?? false,
		ersatt: values.ersatt ?? false,
		meningarRead: values['meningar-lasta'] ?? false,
		publicerad: new Date(tid).toISOString()
	};
}

/** Reads "webb", "arbetsgrupp" or the name of a kommun. */
function mottagaren(given: string): { mottagare: Mottagare; mottagarkommun: string | null } {
	const slag = MOTTAGARE.find((one) => one === given && one !== 'kommun');
	if (slag) return { mottagare: slag, mottagarkommun: null };
	const kommun = KOMMUNER.find(({ namn }) => namn.toLowerCase() === given.toLowerCase());
	if (kommun) return { mottagare: 'kommun', mottagarkommun: kommun.namn };
	throw new UsageError(
		`--mottagare ${given} finns inte. Skriv webb, arbetsgrupp eller en kommun, till exempel Åre.`
	);
}
