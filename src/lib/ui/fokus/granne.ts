/** A skip link is visible only while it has the focus, so the program never moves the focus to one. */
const STOPP =
	'a[href]:not(.hoppa), button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex="-1"])';
const RUBRIK = 'h1, h2, h3';

/** Where a removed node stood: between two siblings that may be gone too. */
interface Plats {
	borta: Node;
	i: Node;
	fore: Node | null;
	efter: Node | null;
}

/** Whether the element can take the focus. */
export function kanFokuseras(element: Element): boolean {
	return (
		element.isConnected &&
		!element.matches(':disabled') &&
		!element.closest('[inert]') &&
		element.checkVisibility({ visibilityProperty: true })
	);
}

/**
 * Where the focus goes when `lost` can no longer have it: the same control in the next row, or what is left
 * beside it, or the heading above.
 * @param records the removals since `lost` got the focus
 */
export function granneTill(lost: Element, records: readonly MutationRecord[]): HTMLElement {
	const rot =
		[...document.querySelectorAll('dialog:modal')].at(-1) ??
		document.querySelector('main') ??
		document.body;
	let plats = lost.isConnected ? platsAv(lost) : platsEfter(lost, records);
	while (plats && !plats.i.isConnected) plats = platsEfter(plats.i, records);
	return (
		(plats && rot.contains(plats.i) && (radbredvid(lost, plats) ?? bredvid(plats, rot))) ||
		[...rot.querySelectorAll<HTMLElement>(`${RUBRIK}, main`)].find(kanFokuseras) ||
		(rot as HTMLElement)
	);
}

function platsAv(node: Node): Plats {
	return {
		borta: node,
		i: node.parentNode!,
		fore: node.previousSibling,
		efter: node.nextSibling
	};
}

function platsEfter(node: Node, records: readonly MutationRecord[]): Plats | undefined {
	const tog = (one: Node, record: MutationRecord) =>
		[...record.removedNodes].find((removed) => removed.contains(one));
	// The last removal: a moved node is removed too, and inserted again.
	const record = records.findLast((one) => tog(node, one));
	/** The nearest sibling on that side that is still there. */
	const kvar = (side: 'previousSibling' | 'nextSibling'): Node | null => {
		let one = record![side];
		for (const seen = new Set<Node>(); one && !one.isConnected && !seen.has(one);) {
			seen.add(one);
			const gone: Node = one;
			one =
				records.findLast(({ removedNodes }) => [...removedNodes].includes(gone))?.[side] ?? null;
		}
		return one?.isConnected ? one : null;
	};
	return (
		record && {
			borta: tog(node, record)!,
			i: record.target,
			fore: kvar('previousSibling'),
			efter: kvar('nextSibling')
		}
	);
}

/** The same control in the row that took the place of a removed row. */
function radbredvid(lost: Element, { borta, fore, efter }: Plats): HTMLElement | undefined {
	if (!(borta instanceof Element) || borta === lost) return undefined;
	const lik = (node: Node | null, side: 'nextElementSibling' | 'previousElementSibling') => {
		const one =
			node instanceof Element ? node : node instanceof CharacterData ? node[side] : undefined;
		return one?.tagName === borta.tagName && one.className === borta.className ? one : undefined;
	};
	const rad = lik(efter, 'nextElementSibling') ?? lik(fore, 'previousElementSibling');
	if (!rad) return undefined;
	const nr = [...borta.querySelectorAll(STOPP)].indexOf(lost);
	const stopp = [...rad.querySelectorAll<HTMLElement>(STOPP)].filter(kanFokuseras);
	return stopp[Math.min(Math.max(nr, 0), stopp.length - 1)];
}

/**
 * The nearest focusable element after a place, or a heading if one comes first; else the nearest before it.
 */
function bredvid({ i, fore }: Plats, rot: Element): HTMLElement | undefined {
	let runt = i as Element | null;
	for (let efter = fore; runt && rot.contains(runt); efter = runt, runt = runt.parentElement) {
		const alla = [...runt.querySelectorAll<HTMLElement>(`${STOPP}, ${RUBRIK}`)].filter(
			kanFokuseras
		);
		const ligger = (one: Element) =>
			efter ? efter.compareDocumentPosition(one) : Node.DOCUMENT_POSITION_FOLLOWING;
		const stopp =
			alla.find((one) => ligger(one) === Node.DOCUMENT_POSITION_FOLLOWING) ??
			alla.findLast(
				(one) => one.matches(STOPP) && ligger(one) !== Node.DOCUMENT_POSITION_FOLLOWING
			);
		if (stopp) return stopp;
	}
	return undefined;
}
