import { csvText } from '$lib/domain/csv';
import type { ImportReport, ProblemCode } from '$lib/import/report';

/** Each kind of problem in a few words. */
const PROBLEM: Record<ProblemCode, string> = {
	saknar_nyckel: 'Uppgift som raden inte kan vara utan saknas',
	ogiltig_registrerad: 'Registreringsdatum saknas eller går inte att läsa',
	fel_antal_falt: 'Fel antal fält på raden',
	ogiltigt_datum: 'Datumet går inte att läsa',
	ogiltigt_tal: 'Talet går inte att läsa',
	okand_kommun: 'Okänd kommun',
	ogiltigt_varde: 'Okänt ord',
	svar_fore_forfragan: 'Svar före förfrågan',
	flytt_fore_registrering: 'Flytt före registrering',
	framtida_datum: 'Datum framåt i tiden',
	status_utan_datum: 'Har flyttat, men datum saknas',
	datum_utan_status: 'Flyttdatum, men inte statusen Flyttat',
	dubblett_id: 'Samma id på flera rader',
	fotrad: 'Summa, fotnot eller rubrik',
	ackumulerad_kolumn: 'Ackumulerade belopp',
	utfall_utan_period: 'Utfall utan period',
	omvant_tecken: 'Intäkter bokförda som minus',
	okopplat_konto: 'Konto som inte är kopplat till en budgetpost',
	saldo_stammer_inte: 'Saldot stämmer inte',
	nolltecken: 'Nolltecken i filen',
	okand_fil: 'Filen känns inte igen',
	olaslig_fil: 'Filen kan inte läsas'
};

const RUBRIKER = ['Fil', 'Rad', 'Kontakt-ID', 'Kolumn', 'Problem', 'Vad det betyder'];

/** The problems as a list to mend from: where each is, never what stands there. */
export function rattelselista(reports: readonly ImportReport[]): string {
	const rader = reports.flatMap(({ fil, meddelanden }) =>
		meddelanden.map(({ kod, rad, kolumn, konsekvens, kontakt_id }) => [
			fil,
			rad === null ? '' : String(rad),
			kontakt_id ?? '',
			kolumn ?? '',
			PROBLEM[kod],
			konsekvens
		])
	);
	return csvText([RUBRIKER, ...rader]);
}
