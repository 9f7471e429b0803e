import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes the longest, the longest first: begun last, it would run on alone on one of two cores. */
const LANGA = [
	...['frankopplad', 'visa', 'rapportskrivning', 'papper', 'kanariefaglar', 'lagring'],
	...['rapport', 'exempeldata', 'publicerat', 'tangentbord', 'export', 'oversikt'],
	...['tillganglighet-skrivbord', 'tillganglighet-telefon', 'egnafiler'],
	...['publicera', 'egnavisning', 'personuppgifter', 'fakturor']
];

/** Vitest's own order, but for the files that are known to be long. */
export class LangstForst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const plats = ({ moduleId }: TestSpecification) => {
			const nr = LANGA.findIndex((lang) => moduleId.includes(`/tests/e2e/${lang}.`));
			return nr < 0 ? LANGA.length : nr;
		};
		return (await super.sort(files)).sort(
			(a, b) =>
				a.project.config.sequence.groupOrder - b.project.config.sequence.groupOrder ||
				plats(a) - plats(b)
		);
	}
}
