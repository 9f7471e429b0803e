// `npm run fuzz [-- <number>]`: as many mutated files as the importer is promised to stand.
import { startVitest } from 'vitest/node';

process.env['FUZZ'] = process.argv[2] ?? '10000';
const vitest = await startVitest('test', ['tests/unit/import/fuzz'], {
	project: 'referens',
	watch: false
});
await vitest.close();
