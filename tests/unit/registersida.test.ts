import { expect, test } from 'vitest';
import {
	angelagnast,
	SKAL,
	type Atgard,
	type Atgarder,
	type SkalId
} from '$lib/catalogue/lists/atgarder';
import { KOMMUNER } from '$lib/domain/kommun';
import { registrets } from '$lib/rapport/framsida/register';

const bit = (namn: string) => KOMMUNER.find((kommun) => kommun.namn === namn)!.bit;
const saknas = Object.fromEntries(SKAL.map(({ id }) => [id, [] as string[]])) as Record<
	SkalId,
	string[]
>;
const rad = (nr: number, skal: SkalId, kommuner_bitar: number | null): Atgard => ({
	kontakt_id: String(nr),
	skal,
	registrerad: '2024-01-01',
	dag: null,
	gjort: null,
	sista_svarsdag: null,
	kommuner_bitar,
	fil: 'kontakter.csv',
	rad: nr
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const TOM = '2024-09-30';
const bada = bit('Åre') | bit('Berg');
const rader = [
	rad(1, 'ska_tas_bort', bada),
	rad(1, 'obesvarad', bada),
	rad(2, 'status_utan_datum', bit('Åre')),
	rad(3, 'status_utan_datum', 0)
];
const alla: Atgarder = { rader, saknas, perAnsvarig: true };
const odelade: Atgarder = { ...alla, perAnsvarig: false };

test('the register begins with how many contacts there are, once each, then how many are unanswered after their last day, and why in the order to do it', () => {
	const { storst, rader } = registrets(odelade, null, TOM);
	expect(`${storst!.tal} ${storst!.mening}`).toBe('3 kontakter behöver följas upp');
	// One of them is there for two reasons.
	expect(storst!.mer.map(plain)).toEqual([
		'Den 30 september 2024 var 1 obesvarad efter sista svarsdag',
		'4 skäl sammanlagt'
	]);
	expect(rader.map(({ om, tal }) => `${om} ${tal}`)).toEqual([
		'Obesvarade 1',
		'Flyttat men flyttdatum saknas 2',
		'Att ta bort 1'
	]);
	const [obesvarade] = rader;
	expect(obesvarade!.mening).toBe('Svara, och för in svaret på kontaktkortet');
	// Who answers for them is known: the table beside it has why.
	expect(registrets(alla, null, TOM).rader).toEqual([]);
});

test('of a kommun it tells its own', () => {
	const { storst, rader } = registrets(alla, 'Åre', TOM);
	expect(`${storst!.tal} ${storst!.mening}`).toBe('2 kontakter behöver följas upp av Åre kommun');
	expect(storst!.mer.map(plain)).toEqual([
		'Den 30 september 2024 var 1 obesvarad efter sista svarsdag',
		'3 skäl sammanlagt'
	]);
	expect(rader).toEqual([]);
	expect(registrets(alla, 'Regionen', TOM).storst!.mening).toBe(
		'kontakt behöver följas upp av Regionen'
	);
});

test('what is left comes first, and what there was that day second', () => {
	const besvarad = { ...rad(4, 'obesvarad', 0), gjort: '2024-10-09' };
	const { storst } = registrets({ ...alla, rader: [...rader, besvarad] }, null, TOM);
	expect(`${storst!.tal} ${storst!.mening}`).toBe('3 kontakter behöver följas upp');
	expect(storst!.mer.map(plain)).toEqual([
		'Den 30 september 2024 var 2 obesvarade efter sista svarsdag; 1 av dem väntar fortfarande på svar',
		'4 skäl sammanlagt',
		'Sammanlagt behövde 4 kontakter följas upp den 30 september 2024; enligt filen återstår 3'
	]);
	const besvarade = registrets(
		{ ...alla, rader: [besvarad, rad(5, 'ska_tas_bort', 0)] },
		null,
		TOM
	);
	expect(`${besvarade.storst!.tal} ${besvarade.storst!.mening}`).toBe(
		'1 kontakt behöver följas upp'
	);
	expect(besvarade.storst!.mer.map(plain)).toEqual([
		'Den 30 september 2024 var 1 obesvarad efter sista svarsdag; alla har enligt filen fått svar därefter',
		'Sammanlagt behövde 2 kontakter följas upp den 30 september 2024; enligt filen återstår 1'
	]);
});

test('where nobody is unanswered too late all there are come first, and one in order has nothing to do', () => {
	const utan = rader.filter(({ skal }) => skal !== 'obesvarad');
	const { storst } = registrets({ ...alla, rader: utan }, null, TOM);
	expect(`${storst!.tal} ${storst!.mening}`).toBe('3 kontakter behöver följas upp');
	expect(storst!.mer).toEqual([]);
	const flera = registrets({ ...alla, rader: [...utan, rad(2, 'ska_tas_bort', 0)] }, null, TOM);
	expect(flera.storst!.mer).toEqual(['4\u00a0skäl sammanlagt']);
	const tomt = registrets({ rader: [], saknas, perAnsvarig: true }, null, TOM);
	expect(tomt.rader).toEqual([]);
	expect(tomt.storst).toMatchObject({ tal: '0', mer: [], bild: null });
});

test('whoever has left the most unanswered comes first, then whoever has the most to do', () => {
	expect(angelagnast(rader).slice(0, 4)).toEqual(['Åre', 'Berg', 'Regionen', 'Bräcke']);
	const flera = [...rader, rad(5, 'obesvarad', 0), rad(6, 'obesvarad', 0)];
	expect(angelagnast(flera)[0]).toBe('Regionen');
	const gjorda = flera.map((en) => (en.rad > 4 ? { ...en, gjort: '2024-10-09' } : en));
	expect(angelagnast(gjorda)[0]).toBe('Åre');
});
