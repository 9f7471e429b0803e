import type { Reporter, TestCase, TestModule } from 'vitest/node';

const ANTAL = 10;

/** Prints the tests that took the longest, last of all: those that are worth making faster. */
export class Langsammast implements Reporter {
	onTestRunEnd(moduler: ReadonlyArray<TestModule>): void {
		const tester = moduler.flatMap((modul) => [...modul.children.allTests()]);
		if (tester.length <= ANTAL) return;
		const langsammast = tester.toSorted((a, b) => tid(b) - tid(a)).slice(0, ANTAL);
		console.log(`\nThe slowest ${ANTAL} of ${tester.length} tests:`);
		for (const test of langsammast)
			console.log(
				`${(tid(test) / 1000).toFixed(1).padStart(7)} s  ${test.module.relativeModuleId} > ${test.fullName}`
			);
	}
}

const tid = (test: TestCase): number => test.diagnostic()?.duration ?? 0;
