import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import { avtalskalender } from '$lib/catalogue/measures/avtalskalender/measure';
import { kalenderposter } from '$lib/catalogue/rapporter/kalenderposter';
import { fromDays, toDays } from '$lib/domain/datum';
import { korplan } from '$lib/domain/korplan';
import { parseKvartal } from '$lib/domain/kvartal';
import type { Kalenderhandelse } from '$lib/domain/kalenderhandelse';
import { icsText } from '$lib/export/ics';
import { planhandelser, posthandelse } from '$lib/catalogue/rapporter/kalenderhandelser';

const SKAPAD = new Date('2024-10-01T08:30:15.123Z');
const octets = (text: string) => new TextEncoder().encode(text).length;
const handelse = (more: Partial<Kalenderhandelse> = {}): Kalenderhandelse => ({
	uid: 'a@stegraknaren',
	dag: '2024-12-31',
	rubrik: 'Registervård',
	text: 'Till: kommunerna',
	paminnelse: 7,
	...more
});

/** What a calendar program makes of the file. */
function read(text: string) {
	const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
	return calendar.getAllSubcomponents('vevent').map((component) => {
		const event = new ICAL.Event(component);
		return {
			uid: event.uid,
			dag: event.startDate.toString(),
			allDay: event.startDate.isDate,
			slut: event.endDate.toString(),
			rubrik: event.summary,
			text: event.description,
			larm: component.getFirstSubcomponent('valarm')!.getFirstPropertyValue('trigger')!.toString()
		};
	});
}

describe('a calendar file', () => {
	test('is written to the letter', () => {
		expect(icsText('Avtalens kalender', [handelse()], SKAPAD).split('\r\n')).toEqual([
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Region Jamtland Harjedalen//Stegraknaren//SV',
			'CALSCALE:GREGORIAN',
			'METHOD:PUBLISH',
			'X-WR-CALNAME:Avtalens kalender',
			'BEGIN:VEVENT',
			'UID:a@stegraknaren',
			'DTSTAMP:20241001T083015Z',
			'DTSTART;VALUE=DATE:20241231',
			'DTEND;VALUE=DATE:20250101',
			'SUMMARY:Registervård',
			'DESCRIPTION:Till: kommunerna',
			'TRANSP:TRANSPARENT',
			'BEGIN:VALARM',
			'ACTION:DISPLAY',
			'TRIGGER:-P7D',
			'DESCRIPTION:Registervård',
			'END:VALARM',
			'END:VEVENT',
			'END:VCALENDAR',
			''
		]);
	});

	test('folds lines at 75 octets, never within a letter', () => {
		// SUMMARY: is 8 octets; å is two, so 33 of them are 66 and the 34th would end at 76.
		const [folded, rest] = icsText('x', [handelse({ rubrik: 'å'.repeat(40) })], SKAPAD)
			.split('\r\n')
			.slice(11, 13);
		expect(folded).toBe(`SUMMARY:${'å'.repeat(33)}`);
		expect(rest).toBe(` ${'å'.repeat(7)}`);
		const exact = icsText('x', [handelse({ rubrik: 'a'.repeat(67) })], SKAPAD).split('\r\n');
		expect(octets(exact[11]!)).toBe(75);
		expect(exact[12]).toBe('DESCRIPTION:Till: kommunerna');
	});

	test('escapes what has a meaning of its own', () => {
		const text = icsText('a,b', [handelse({ rubrik: 'a;b,c\\d', text: 'ett\ntvå\u0007' })], SKAPAD);
		expect(text).toContain('X-WR-CALNAME:a\\,b\r\n');
		expect(text).toContain('SUMMARY:a\\;b\\,c\\\\d\r\n');
		expect(text).toContain('DESCRIPTION:ett\\ntvå\r\n');
	});

	test('without events is a calendar all the same', () => {
		expect(read(icsText('Tom', [], SKAPAD))).toEqual([]);
	});

	test('is read back as it was written, whatever the words', () => {
		const words = fc.string({ unit: 'grapheme', maxLength: 200 }).filter(
			// Other control characters are dropped.
			(text) => !/(?!\n)\p{Cc}/u.test(text)
		);
		const day = fc.integer({ min: 0, max: toDays('2099-12-31') }).map(fromDays);
		fc.assert(
			fc.property(words, words, day, (rubrik, text, dag) => {
				const file = icsText('Kalender', [handelse({ rubrik, text, dag })], SKAPAD);
				for (const line of file.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
				expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
				expect(read(file)).toMatchObject([
					{ rubrik, text, dag, allDay: true, slut: fromDays(toDays(dag) + 1) }
				]);
			})
		);
	});
});

describe('the duties', () => {
	const params = { kvartal: parseKvartal('2024-K3')!, tom: '2024-09-30', avtal: null };
	const rows = avtalskalender.compute({}, params, {
		avtalen: AGREEMENTS,
		prognoser: [],
		nyckeltal: []
	}) as never[];
	const poster = kalenderposter(rows, params.tom, AGREEMENTS);
	const events = read(icsText('Alla', poster.map(posthandelse), SKAPAD));

	test('are all there, each with an id of its own', () => {
		expect(events.map(({ dag }) => dag)).toEqual(poster.map(({ datum }) => datum));
		expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
	});

	test('tell recipient, responsible, clause and what is taken for granted', () => {
		expect(events.find(({ uid }) => uid.includes('kvartalsrapport'))).toEqual({
			uid: 'kompetensattraktion-2024-plikt-kvartalsrapport-2024-10-31@stegraknaren',
			dag: '2024-10-31',
			allDay: true,
			slut: '2024-11-01',
			rubrik: expect.stringMatching(/: Kvartalsrapport med ekonomisk redovisning$/),
			text: [
				'Till: de åtta kommunerna och regionala utvecklingsnämnden',
				'Ansvarig: Regionen',
				'Grund: § 5',
				'Antagande: Avtalet anger varje kvartal; att rapporten är klar månaden efter är programmets antagande. Dagen är månadens sista, eftersom avtalet inte anger någon dag.'
			].join('\n'),
			larm: '-P7D'
		});
	});

	test('have the same ids when the file is made again', () => {
		const again = read(icsText('Alla', poster.map(posthandelse), new Date('2024-11-01T00:00:00Z')));
		expect(again.map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid));
	});
});

test('a plan that is moved moves its events: the ids are those of the quarter’s steps', () => {
	const kvartal = parseKvartal('2024-K3')!;
	const plan = (stanger: string) =>
		read(
			icsText(
				'Körplan',
				planhandelser(kvartal, korplan(kvartal, stanger, stanger), stanger),
				SKAPAD
			)
		);
	const [first, moved] = [plan('2024-11-15'), plan('2024-11-22')];
	expect(first.map(({ uid }) => uid)).toEqual(moved.map(({ uid }) => uid));
	expect(first[0]).toMatchObject({
		uid: 'korplan-2024-K3-registervard@stegraknaren',
		dag: '2024-10-22',
		rubrik: 'Registervården är klar, kvartal 3 2024',
		text: 'Vem: kommunerna och Regionen\nArbetsdagar före: 18\nVarför: Två arbetsdagar före exporten, så att rättelserna hinner kontrolleras.',
		larm: '-P1D'
	});
	expect(first.at(-1)).toMatchObject({
		dag: '2024-11-15',
		rubrik: 'Nämndens handlingar stänger, kvartal 3 2024'
	});
});
