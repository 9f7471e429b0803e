import { source } from 'axe-core';

/**
 * axe's own source, made to find the same in half the time. It keeps the parts of each colour in weak maps,
 * which are slow by the hundred thousand: here they lie on the colour itself. And a page has few colours, of
 * which each is now parsed once.
 */
export const AXEKALLA = `((WeakMap, WeakSet) => {
${source}
const farg = axe.commons.color.Color.prototype;
const { parseString } = farg;
const kanda = new Map();
farg.parseString = function (text) {
	if (!kanda.has(text)) kanda.set(text, parseString.call(new this.constructor(), text));
	const { r, g, b, alpha } = kanda.get(text);
	return Object.assign(this, { r, g, b, alpha });
};
})(
	class {
		// What belongs to the page is left as it is.
		noder = new globalThis.WeakMap();
		namn = Symbol();
		has(pa) { return pa instanceof Node ? this.noder.has(pa) : this.namn in pa; }
		get(pa) { return pa instanceof Node ? this.noder.get(pa) : pa[this.namn]; }
		set(pa, varde) {
			if (pa instanceof Node) this.noder.set(pa, varde);
			else pa[this.namn] = varde;
			return this;
		}
	},
	class {
		namn = Symbol();
		has(pa) { return this.namn in pa; }
		add(pa) { pa[this.namn] = true; return this; }
	}
)`;
