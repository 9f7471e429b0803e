import { Importer } from '$lib/import/worker/client';
import { SparadeInstallningar } from './installningar.svelte';
import { Laddat } from './laddat.svelte';
import { Skede } from './skede.svelte';

/** The rooms of a session that everything in it goes by. */
export class Rum {
	readonly importer = new Importer();
	readonly installningar = new SparadeInstallningar();
	readonly laddat = new Laddat(this.importer);
	readonly skede = new Skede();
}
