import { appendFileSync } from 'node:fs';

/**
 * Seeds of the runs: as many as `npm run tal` asks for, or a handful, the same every time.
 * @param vad `TAL_<vad>` says how many, and `TAL_FRO` which is the first
 */
export function fron(vad: string, nagra: number): number[] {
	const antal = Number(process.env[`TAL_${vad}`] ?? nagra);
	const forsta = Number(process.env['TAL_FRO'] ?? 0);
	return Array.from({ length: antal }, (_, i) => forsta + i);
}

/** Tells what a run came to, a line for each, where `npm run tal` reads it. */
export function rad(slag: string, tal: Record<string, string | number>): void {
	const fil = process.env['TAL_FIL'];
	if (fil) appendFileSync(fil, `${JSON.stringify({ slag, ...tal })}\n`);
}
