import type { Encoding } from '../text/decode';
import type { Dialect } from '../report/report';
import type { Layout } from './layout';
import { delimiterName } from './names';

/** How a text file was read, as its report states it. */
export function toldDialect(
	encoding: Encoding,
	{ syntax, rubrikrad }: Pick<Layout, 'syntax' | 'rubrikrad'>
): Dialect {
	return {
		teckenkodning: encoding.namn,
		avgransare: delimiterName(syntax.delimiter),
		...(syntax.quote !== '"' && { citattecken: syntax.quote }),
		rubrikrad
	};
}
