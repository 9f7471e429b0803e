import { expect, test } from 'vitest';
import { faltmapp, medMotor } from './berakna';

const berakna = medMotor();

test('each file that is something else says what it is and what to do', async () => {
	const { reports } = await berakna(faltmapp('16-fel-slags-fil'), '2024-K2');
	const texts = Object.fromEntries(
		reports.map(({ fil, meddelanden }) => [
			fil,
			meddelanden.map(({ konsekvens }) => konsekvens).join()
		])
	);
	expect(texts['tabell.xls']).toMatch(/webbsida \(HTML\).*Öppna den i Excel/);
	expect(texts['excel2003.xls']).toMatch(/kalkylark i XML.*Öppna den i Excel/);
	expect(texts['sie5.sie']).toMatch(/SIE 5.*Exportera SIE 4/);
	expect(texts['leverantorsreskontra.csv']).toContain('känns inte igen');
	// Its days have hyphens, and are read.
	expect(texts['kassa.si']).toContain('3010');
	expect(reports.find(({ fil }) => fil === 'kassa.si')).toMatchObject({
		kalla: 'ekonomi',
		rader: 0
	});
});
