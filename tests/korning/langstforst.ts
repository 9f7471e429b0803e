import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes the longest, the longest first: begun last, it would run on alone on one of two cores. */
const LANGA = [
	'e2e/tillganglighet-telefon',
	'e2e/tillganglighet-skrivbord',
	'e2e/rapportskrivning',
	'e2e/papper',
	'e2e/visa',
	'e2e/frankopplad'
];

/** Vitest's own order, but for the files that are known to be long. */
export class LangstForst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const plats = ({ moduleId }: TestSpecification) => {
			const nr = LANGA.findIndex((lang) => moduleId.includes(`/tests/${lang}.`));
			return nr < 0 ? LANGA.length : nr;
		};
		return (await super.sort(files)).sort(
			(a, b) =>
				a.project.config.sequence.groupOrder - b.project.config.sequence.groupOrder ||
				plats(a) - plats(b)
		);
	}
}
