import { SOURCES } from '$lib/catalogue/sources/all';
import { advices } from './advice';
import type { Figurgrund } from './avsnitt/figur';

/** Something missing, and the figures that cannot be shown without it. */
export interface Brist<Figur> {
	text: string;
	/** Whether loading a file would help. */
	filer: boolean;
	figurer: Figur[];
}

/** What several figures lack, each file once, in the order that the figures ask for it. */
export function brister<Figur extends Pick<Figurgrund, 'saknas'>>(
	figurer: readonly Figur[]
): Brist<Figur>[] {
	const saknade = figurer.flatMap((figur) => figur.saknas.map((vad) => ({ vad, figur })));
	const kallor = new Set(saknade.map(({ vad }) => kallan(vad)));
	return [...kallor].map((kalla) => {
		const en = saknade.filter(({ vad }) => kallan(vad) === kalla);
		const rad = advices([...new Set(en.map(({ vad }) => vad))].sort());
		return {
			text: rad.map(({ text }) => text).join(' '),
			filer: rad.some(({ filer }) => filer),
			figurer: [...new Set(en.map(({ figur }) => figur))]
		};
	});
}

/** The source that would hold the missing thing; the thing itself where no file does. */
function kallan(vad: string): string {
	const [kalla = ''] = vad.split(/[: ]/);
	return kalla in SOURCES ? kalla : vad;
}
