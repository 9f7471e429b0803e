import { spawn } from 'node:child_process';

/**
 * Runs npm scripts side by side, each argument a row of them one after the other: what one core has to
 * do alone leaves the other to the rest. What a row says is told when it is done, so that no two are mixed.
 * Fails when any of them does, once all are done.
 *
 *     node src/tooling/samtidigt.mjs lint "check build"
 */
const rader = process.argv.slice(2).map((rad) => rad.split(' '));
const utfall = await Promise.all(rader.map(kor));
process.exitCode = utfall.every(Boolean) ? 0 : 1;

/**
 * @param {string[]} skript
 * @returns {Promise<boolean>} whether all of the row went well; the rest is left when one did not
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
		// A name of our own, and on Windows npm is no program but a script of the shell's.
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
