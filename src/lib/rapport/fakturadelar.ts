import { kommunensUnderlag } from '$lib/catalogue/fakturor/fakturaunderlagAlla';
import { antal, versal } from '$lib/domain/format';
import { kallord } from './kallrad';
import { dokumenttabell, inte, type Figurdel, type Underlag } from './figurdelar';

/** What a kommun is invoiced for the quarter, and for its year. */
export function kommunensFakturadelar({
	results,
	params,
	avtalen,
	kommun,
	filer: lasta
}: Underlag): Figurdel[] {
	if (!kommun) return [];
	const { rader, mening, saknas, noter, filer } = kommunensUnderlag(
		results,
		params.kvartal,
		avtalen,
		kommun
	);
	const namn = ({ rubrik, paragraf, faktureras }: (typeof rader)[number]) => [
		`${rubrik} (${paragraf})`,
		versal(faktureras)
	];
	return [
		{
			typ: 'rubrik',
			niva: 1,
			text: mening
		},
		{
			typ: 'liten',
			text: ['Kronor', 'kvartalet och dess år', ...kallord(filer, lasta)].join(' · ')
		},
		...(rader.length > 0
			? [
					dokumenttabell(
						{
							namn: 'Kommunens fakturor',
							rubrik: 'Kommunens fakturor',
							kolumner: [
								{ id: 'faktura', rubrik: 'Faktura', slag: 'text' },
								{ id: 'faktureras', rubrik: 'Faktureras', slag: 'text' },
								{ id: 'belopp_kr', rubrik: 'Belopp, kr', slag: 'kr' }
							],
							celler: rader.map((en) => [...namn(en), antal(en.post.belopp_kr)]),
							varden: rader.map((en) => [...namn(en), en.post.belopp_kr]),
							summa: rader.map(() => false)
						},
						noter
					)
				]
			: []),
		...(saknas.length > 0 ? inte({ status: 'missing', saknas }) : []),
		...noter.map((text): Figurdel => ({ typ: 'liten', text: `– ${text}` }))
	];
}
