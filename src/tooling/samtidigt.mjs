import { spawn } from 'node:child_process';

/**
 * Runs npm scripts in parallel. Each argument is a sequence of scripts, so that work that needs only one core
 * leaves the others free. The output of a script is printed when it is done, so that outputs are not mixed.
 * Fails when any script fails, once all sequences are done.
 *
 *     node src/tooling/samtidigt.mjs lint "check build"
 */
const rader = process.argv.slice(2).map((rad) => rad.split(' '));
const utfall = await Promise.all(rader.map(kor));
process.exitCode = utfall.every(Boolean) ? 0 : 1;

/**
 * @param {string[]} skript
 * @returns {Promise<boolean>} whether all scripts succeeded; those after a failure are not run
 */
async function kor(skript) {
	for (const namn of skript) {
		const fran = Date.now();
		const { gick, sagt } = await npmRun(namn);
		const sekunder = Math.round((Date.now() - fran) / 1000);
		console.log(`${sagt}\n${namn}: ${gick ? 'ok' : 'FAILED'}, ${sekunder} s`);
		if (!gick) return false;
	}
	return true;
}

/**
 * @param {string} namn
 * @returns {Promise<{ gick: boolean, sagt: string }>}
 */
function npmRun(namn) {
	return new Promise((klart) => {
		// The names are our own, so a shell is safe; on Windows npm is a shell script and not a program.
		const npm = spawn(`npm run --silent ${namn}`, {
			shell: true,
			stdio: ['ignore', 'pipe', 'pipe']
		});
		/** @type {Buffer[]} */
		const sagt = [];
		for (const stream of [npm.stdout, npm.stderr])
			stream.on('data', (/** @type {Buffer} */ text) => sagt.push(text));
		npm.on('close', (kod) =>
			klart({ gick: kod === 0, sagt: Buffer.concat(sagt).toString().trimEnd() })
		);
	});
}
