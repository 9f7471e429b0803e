import type { Browser, Page } from 'playwright';

interface TraceEvent {
	name: string;
	ph: string;
	pid: number;
	tid: number;
	/** For a complete event, its processor time in microseconds. */
	tdur?: number;
	args: { name?: string };
}

/**
 * The longest task on the page's own thread while `work` is done, in milliseconds of processor time: unlike
 * elapsed time, that does not depend on what else the machine does.
 */
export async function longestOnCpu(
	browser: Browser,
	page: Page,
	work: () => Promise<void>
): Promise<number> {
	await browser.startTracing(page, { categories: ['toplevel', 'blink'] });
	await work();
	const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as {
		traceEvents: TraceEvent[];
	};
	const mains = new Set(
		traceEvents
			.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
			.map(threadOf)
	);
	const tasks = traceEvents.filter(
		(event) => event.ph === 'X' && event.name.endsWith('RunTask') && mains.has(threadOf(event))
	);
	return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
}

function threadOf({ pid, tid }: TraceEvent): string {
	return `${pid} ${tid}`;
}
