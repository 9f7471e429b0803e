import { andrade, bind, bundnaEfter, medByten, type Andrad, type Byte } from './bindning';
import { aterstar, type Aterstar, type Plats } from './komplett';
import { jamford, utanOlasta, type Jamforelse } from './olast';
import { avsnittstext, ordnade, posttext, type Posttext, type Rapporttext } from './rapporttext';
import { POSTFALT } from './postfalt';
import { siffrorna, type Siffror } from './siffror';
import type { Agreement, Post } from '$lib/catalogue/agreements/agreement';
import type { BudgetUtfallPerPost } from '$lib/catalogue/measures/budget_utfall_per_post/measure';
import { arSlut } from '$lib/catalogue/measures/kandtill';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import { kommunensRadgivning } from '$lib/catalogue/rapporter/radgivning';
import { avsnittsforslag, postforslag } from './forslagstext';
import { avsnittet, avsnittstitel, rapportensDelar, type AvsnittId } from './avsnitt/all';
import { RAPPORTSORTER } from './rapportsorter';
import { andelIOrd, antalIOrd, gemen, versal, type Beloppsenhet } from '$lib/domain/format';
import { attForklara, ljus, type Ljus } from '$lib/domain/ljus';
import { nyckel } from '$lib/domain/nyckel';
import { skillnad } from '$lib/domain/skillnad';
import type { Results } from '$lib/catalogue/measures/results';
import { advices } from './advice';
import type { Avsnittsunderlag } from './avsnitt/figur';
import { utanPrognos } from './obedomda';
import { readyRows } from './readyRows';

/** The sections, and the names of the posts, whose text mentions a figure that has changed since it was written. */
interface Inaktuella {
	avsnitt: AvsnittId[];
	poster: string[];
}

/** A post with only what a report needs. */
export type Rapportpost = Pick<Post, 'id' | 'namn' | 'uppdrag' | 'matt'>;

/**
 * A report as it stands: the written texts beside what the figures say. It never changes, so what is asked for
 * once for every section is worked out once.
 */
export class Rapportlage {
	readonly #rows;
	readonly #svar: Record<string, { rows: Readonly<Record<string, unknown>>[] } | null>;
	readonly #underlag: Avsnittsunderlag;
	readonly #delar;
	#pappret: Rapporttext | undefined;
	#inaktuella: Inaktuella | undefined;
	#aterstar: Aterstar[] | undefined;

	constructor(
		readonly text: Rapporttext,
		readonly params: MeasureParams,
		readonly results: Results,
		readonly enhet: Beloppsenhet,
		slutar: string | null,
		avtalen: readonly Agreement[],
		/** What is left to do with the files. */
		readonly filernas: readonly string[] = []
	) {
		this.#rows = readyRows(results);
		this.#svar = Object.fromEntries(
			Object.entries(results).map(([id, result]) => [
				id,
				result.status === 'ready'
					? { rows: result.rows as unknown as Record<string, unknown>[] }
					: null
			])
		);
		this.#delar = rapportensDelar(text.sort, params.avtal);
		const { kommun, bokslutKlart } = text;
		const om = { params, results, enhet, slutar, avtalen, kommun, bokslutKlart };
		// Proposed sentences do not name their files, so none are needed here.
		this.#underlag = { ...om, filer: [] };
	}

	/** The sections the report can have, in its order, including hidden ones. */
	get alla(): AvsnittId[] {
		const { avtal } = this.params;
		const tomma: AvsnittId[] = [
			...(avtal && avtal.mal.text.length > 0 ? [] : (['mal'] as const)),
			...(this.poster.length > 0 ? [] : (['uppdrag'] as const))
		];
		return ordnade(this.text, [...this.#delar.avsnitt, ...this.#kvar]).filter(
			(id) => !tomma.includes(id)
		);
	}

	/** Whether this sort of report no longer has the section: its written text is kept, without figures. */
	barText(id: AvsnittId): boolean {
		return !this.#delar.avsnitt.includes(id);
	}

	get #kvar(): AvsnittId[] {
		const skrivna = this.text.avsnitt.filter(({ text }) => text.trim() !== '');
		return skrivna.map(({ id }) => id).filter((id) => this.barText(id));
	}

	get visade(): AvsnittId[] {
		return this.alla.filter((id) => !avsnittstext(this.text, id).dold);
	}

	/**
	 * The shown sections that say something to a reader. The posts are left out when nothing is written about
	 * them: they would only repeat the budget's table.
	 */
	get sagda(): AvsnittId[] {
		const fler = (post: Rapportpost) =>
			post.uppdrag.trim() !== '' ||
			Object.entries(posttext(this.text, post.namn)).some(
				([falt, text]) => falt !== 'post' && typeof text === 'string' && text.trim() !== ''
			) ||
			this.postforslag(post).length > 0;
		const tyst = avsnittstext(this.text, 'uppdrag').text.trim() === '' && !this.poster.some(fler);
		return this.visade.filter((id) => id !== 'uppdrag' || !tyst);
	}

	get dolda(): AvsnittId[] {
		return this.alla.filter((id) => avsnittstext(this.text, id).dold);
	}

	/** The agreement's posts; where it names none, the loaded ones. */
	get poster(): Rapportpost[] {
		const { avtal } = this.params;
		if (!avtal) return [];
		if (avtal.budget.poster.length > 0) return avtal.budget.poster;
		return (this.#rows.budget_utfall_per_post ?? [])
			.filter(({ prognosmetod }) => prognosmetod !== 'summa')
			.map(({ post }) => ({ id: nyckel(post), namn: post, uppdrag: '', matt: [] }));
	}

	/** The sentences the program proposes for a section. */
	forslag(id: AvsnittId): string[] {
		return avsnittsforslag(id, this.text.sort, this.#underlag);
	}

	postforslag(post: Rapportpost): string[] {
		return postforslag(post, this.#underlag);
	}

	budgetrad(post: string) {
		return this.#rows.budget_utfall_per_post?.find((row) => row.post === post);
	}

	/**
	 * A post's known outcome: in the quarter and so far this year. A report of the year has only the latter, and
	 * so has an outcome that is not given per quarter.
	 */
	utfallet(rad: BudgetUtfallPerPost) {
		const omAret = this.text.sort === 'ar' || this.text.sort === 'bokslut';
		const delar = [
			{ falt: 'utfall_kvartal_ore', ore: rad.utfall_kvartal_ore, nar: 'under kvartalet' },
			{
				falt: 'utfall_ack_ore',
				ore: rad.utfall_ack_ore,
				nar: arSlut(this.params) ? 'under året' : 'hittills i år'
			}
		] as const;
		return delar
			.slice(omAret ? 1 : 0)
			.flatMap(({ ore, ...del }) => (ore === null ? [] : [{ ...del, ore }]));
	}

	/** The traffic light of a post; null without a forecast to compare with its budget. */
	ljus(post: string): Ljus | null {
		const [rad, { avtal }] = [this.budgetrad(post), this.params];
		return rad && avtal ? ljus(rad, avtal.ljus, this.enhet) : null;
	}

	avviker(post: string): boolean {
		return attForklara(this.ljus(post));
	}

	/**
	 * Whether a post shows an explanation: it must when the post deviates, and an explanation once written stays
	 * visible.
	 */
	forklaras(post: string): boolean {
		const { orsak, atgard } = posttext(this.text, post);
		return this.avviker(post) || orsak.trim() !== '' || atgard.trim() !== '';
	}

	/** How far a post is from its budget, in the words above its explanation; null when that is not known. */
	avvikelsemening(post: string): { vad: string; siffra: number; text: string } | null {
		const rad = this.budgetrad(post);
		const ore = rad?.prognosavvikelse_ore ?? null;
		if (ore === null || !this.params.avtal) return null;
		const mot = skillnad(ore, this.enhet, 'kostnad_budget');
		const noll = skillnad(0, this.enhet, 'kostnad_budget');
		const del = andelIOrd(Math.abs(ore), Math.abs(rad?.budget_ar_ore ?? 0));
		return {
			vad: arSlut(this.params) ? 'Årets utfall.' : 'Prognos för året.',
			siffra: ore,
			text: versal(mot === noll ? mot : `${mot} budget${del ? `, ${del}` : ''}`)
		};
	}

	/** The same, but null for a post that is as budgeted and has no explanation. */
	prognosmening(post: string): ReturnType<Rapportlage['avvikelsemening']> {
		const mening = this.avvikelsemening(post);
		const noll = versal(skillnad(0, this.enhet, 'kostnad_budget'));
		return mening?.text === noll && !this.forklaras(post) ? null : mening;
	}

	/** The figures that a section's commentary can mention; in the summary, those of the whole report. */
	siffror(id: AvsnittId): Siffror {
		if (id === 'sammanfattning') return this.#siffror(this.#delar.matt);
		const { matt, stod = [] } = avsnittet(id);
		return this.#siffror([...matt, ...stod]);
	}

	postsiffror(post: Rapportpost): Siffror {
		const { alla, svarade } = this.#siffror(['budget_utfall_per_post', 'nyckeltal', ...post.matt]);
		const arPostens = ({ siffra, rad }: Siffror['alla'][number]) =>
			siffra.startsWith('budget_utfall_per_post.')
				? rad === post.namn
				: !siffra.startsWith('nyckeltal.') || rad.startsWith(`${post.namn}, `);
		return {
			svarade,
			alla: alla
				.filter(arPostens)
				.map((en) => (en.rad.startsWith(post.namn) ? { ...en, huvud: true } : en))
		};
	}

	#siffror(matt: readonly string[]): Siffror {
		const { kvartal } = this.params;
		return siffrorna(matt, this.#svar, { kvartal: kvartal.id, kommun: this.text.kommun });
	}

	/** The report as it may be given to others: see `utanOlasta`. */
	get pappret(): Rapporttext {
		return (this.#pappret ??= utanOlasta(this.text));
	}

	/** A text fetched from the quarter before, compared with this quarter's figures. */
	jamford(id: AvsnittId): Jamforelse {
		const { text, bundna } = avsnittstext(this.text, id);
		return jamford(text, bundna, this.siffror(id), this.enhet);
	}

	postJamford(post: Rapportpost): Jamforelse {
		const skrivet = posttext(this.text, post.namn);
		return jamford(postensText(skrivet), skrivet.bundna, this.postsiffror(post), this.enhet);
	}

	/** The figures in a section's commentary that have changed since it was written. */
	andrade(id: AvsnittId): Andrad[] {
		const { text, bundna } = avsnittstext(this.text, id);
		return andrade(text, bundna, this.siffror(id), this.enhet);
	}

	postAndrade(post: Rapportpost): Andrad[] {
		const skrivet = posttext(this.text, post.namn);
		return andrade(postensText(skrivet), skrivet.bundna, this.postsiffror(post), this.enhet);
	}

	get inaktuella(): Inaktuella {
		return (this.#inaktuella ??= {
			avsnitt: this.visade.filter((id) => this.andrade(id).length > 0),
			poster: this.poster
				.filter((post) => this.postAndrade(post).length > 0)
				.map(({ namn }) => namn)
		});
	}

	/** How many of the remaining things belong to a section. */
	kvarI(id: AvsnittId): number {
		return this.aterstar.filter(
			({ plats }) => ('avsnitt' in plats ? plats.avsnitt : 'post' in plats && 'uppdrag') === id
		).length;
	}

	/** What remains before the report can be sent. */
	get aterstar(): Aterstar[] {
		return (this.#aterstar ??= this.#attGora());
	}

	#attGora(): Aterstar[] {
		const { avsnitt, poster } = this.inaktuella;
		const andrade: Plats[] = [
			...avsnitt.map((id) => ({ avsnitt: id })),
			...poster.map((post) => ({ post }))
		];
		return aterstar(this.text, {
			titel: (id) => avsnittstitel(id, this.params.avtal),
			avsnitt: this.visade,
			begars: this.#delar.begars,
			handlaggare: this.text.handlaggare || (this.params.avtal?.handlaggare ?? ''),
			poster: this.poster.map(({ namn }) => namn),
			avvikande: this.poster.map(({ namn }) => namn).filter((namn) => this.avviker(namn)),
			andrade,
			saknas: this.visade.flatMap((avsnitt) => {
				const vad = this.#saknas(avsnitt);
				return vad ? [{ avsnitt, vad }] : [];
			}),
			filernas: this.filernas,
			radgivningsiffror: this.#harRadgivning,
			nasta: RAPPORTSORTER[this.text.sort].nasta
		});
	}

	get #harRadgivning(): boolean {
		const { kommun } = this.text;
		const egna = kommun ? kommunensRadgivning(this.#rows.nyckeltal ?? [], kommun) : [];
		return egna.some(({ varde }) => varde !== null);
	}

	/** Why a section lacks figures that the report must have; null when it does not. */
	#saknas(id: AvsnittId): string | null {
		const svar = avsnittet(id).matt.map((matt) => this.results[matt]);
		if (svar.some((one) => one?.status === 'failed')) return 'gick inte att räkna';
		if (!this.#delar.begars.includes(id) || id === 'uppdrag') return null;
		const saknas = svar.flatMap((one) => (one?.status === 'missing' ? one.saknas : []));
		if (saknas.length > 0) {
			const varfor = advices(saknas).map(({ text }) => text.replace(/\.$/, ''));
			return `kan inte räknas: ${varfor.map(gemen).join(', ')}`;
		}
		if (id !== 'ekonomi') return null;
		const poster = this.#rows.budget_utfall_per_post ?? [];
		if (poster.at(-1)?.utfall_ack_ore === null) return 'saknar utfall för året';
		// Without a forecast nobody can tell whether a post must be explained.
		const utan = utanPrognos(poster.slice(0, -1));
		return utan.length > 0
			? `saknar prognos för ${antalIOrd(utan.length, 'post', 'poster')}`
			: null;
	}
}

/** The texts of a post that mention figures. The assignment does not: it is the agreement's text. */
const FALT = POSTFALT.filter((falt) => falt !== 'uppdrag');

/** The texts of a post as one, to look for figures in. */
export function postensText(post: Posttext): string {
	return FALT.map((falt) => post[falt]).join('\n');
}

/** A post's texts with the new numbers in place of the old, and bound to them. */
export function medPostbyten(post: Posttext, byten: readonly Byte[], siffror: Siffror): Posttext {
	// The positions refer to the texts joined by line breaks.
	let start = 0;
	const texter = FALT.map((falt) => {
		const text = post[falt];
		const egna = byten.flatMap((byte) =>
			byte.start >= start && byte.start < start + text.length
				? [{ ...byte, start: byte.start - start }]
				: []
		);
		start += text.length + 1;
		return [falt, medByten(text, egna)] as const;
	});
	const ny = { ...post, ...Object.fromEntries(texter) };
	const forr = bundnaEfter(postensText(post), post.bundna, siffror, byten);
	return { ...ny, bundna: bind(postensText(ny), siffror, { egna: '' }, forr) };
}
