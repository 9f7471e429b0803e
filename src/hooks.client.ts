import { base } from '$app/paths';
import { sparaProgrammet } from '$lib/worker/frankopplad';

if (!import.meta.env.DEV) sparaProgrammet(base, __ENGINE_FILE__);
