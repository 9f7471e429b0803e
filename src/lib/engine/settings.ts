/**
 * Statements run in this order before any data is loaded. Only the core functions are built in: with
 * autoloading off, a function of an extension is an error instead of a request to another origin, and with
 * the configuration locked no statement can turn it on again. Statistics propagation is off because a
 * statement is planned once and run on changing data: no plan may rest on the values at planning.
 */
export const SETTINGS: readonly string[] = [
	'SET autoinstall_known_extensions = false',
	'SET autoload_known_extensions = false',
	"SET disabled_optimizers = 'statistics_propagation'",
	'SET enable_external_access = false',
	'SET lock_configuration = true'
];
