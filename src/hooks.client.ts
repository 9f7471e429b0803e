import type { HandleClientError } from '@sveltejs/kit';
import { base } from '$app/paths';
import { isBortfall } from '$lib/domain/bortfall';
import { sparaProgrammet } from '$lib/trustedworker/frankopplad';

if (!import.meta.env.DEV) sparaProgrammet(base, __ENGINE_FILE__);

/** What the error page is shown with. */
export const handleError: HandleClientError = ({ error }) => ({
	message: error instanceof Error ? error.message : String(error),
	slag: isBortfall(error) ? 'bortfall' : 'fel'
});
