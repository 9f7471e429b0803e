import { expect, test } from 'vitest';
import { SKAL, type Atgard, type Atgarder, type SkalId } from '$lib/catalogue/lists/atgarder';
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
const bada = bit('Åre') | bit('Berg');
const rader = [
	rad(1, 'ska_tas_bort', bada),
	rad(1, 'obesvarad', bada),
	rad(2, 'status_utan_datum', bit('Åre')),
	rad(3, 'status_utan_datum', 0)
];
const alla: Atgarder = { rader, saknas, perAnsvarig: true };
const odelade: Atgarder = { ...alla, perAnsvarig: false };

test('the register begins with how many contacts there are, once each, and why in the order to do it', () => {
	const { storst, rader } = registrets(odelade, null);
	expect(`${storst!.tal} ${storst!.mening}`).toBe('3 kontakter behöver följas upp');
	// The first of them is there for two.
	expect(storst!.mer[0]).toBe('4\u00a0skäl sammanlagt');
	expect(rader.map(({ om, tal }) => `${om} ${tal}`)).toEqual([
		'Obesvarade 1',
		'Flyttat men flyttdatum saknas 2',
		'Att ta bort 1'
	]);
	const [obesvarade] = rader;
	expect(obesvarade!.mening).toBe('Svara, och för in svaret på kontaktkortet');
	// Who answers for them is known: the table beside it has why.
	expect(registrets(alla, null).rader).toEqual([]);
});

test('of a kommun it tells its own', () => {
	const { storst, rader } = registrets(alla, 'Åre');
	expect(`${storst!.tal} ${storst!.mening}`).toBe('2 kontakter behöver följas upp av Åre kommun');
	expect(rader).toEqual([]);
	expect(registrets(alla, 'Regionen').storst!.mening).toBe(
		'kontakt behöver följas upp av Regionen'
	);
});

test('a register whose contacts have a reason each says so, and one in order nothing to do', () => {
	const enkla = registrets({ ...alla, rader: rader.slice(1) }, null);
	expect(enkla.storst!.mer[0]).toBe('3\u00a0skäl sammanlagt: ingen kontakt har mer än ett');
	const tomt = registrets({ rader: [], saknas, perAnsvarig: true }, null);
	expect(tomt.rader).toEqual([]);
	expect(tomt.storst).toMatchObject({ tal: '0', mer: [], bild: null });
});
