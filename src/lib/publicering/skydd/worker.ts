import { visaLiv } from '$lib/trustedworker/vaka';
import type { AttSkydda } from '../paket/rakneverk/attskydda';
import { skyddet } from '../paket/skyddet';

// What must be hidden takes up to seconds to work out: the page answers meanwhile.
// In the build it is done before this is run: see `fencedWorker`.
if (import.meta.env.DEV) visaLiv();

self.onmessage = ({ data }: MessageEvent<AttSkydda>) => self.postMessage(skyddet(data));
