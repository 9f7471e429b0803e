import { visaLiv } from '$lib/trustedworker/vaka';
import type { AttSkydda } from '../paket/rakneverk/attskydda';
import { skyddet } from '../paket/skyddet';

// Working out what to hide may take seconds; in a worker, the page stays responsive.
if (import.meta.env.DEV) visaLiv();

self.onmessage = ({ data }: MessageEvent<AttSkydda>) => self.postMessage(skyddet(data));
