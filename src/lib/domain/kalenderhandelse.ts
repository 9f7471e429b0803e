import type { IsoDate } from './datum';

/** Something that happens a whole day. */
export interface Kalenderhandelse {
	/** The same each time the file is made, so that a calendar updates the event and adds no other. */
	uid: string;
	dag: IsoDate;
	rubrik: string;
	text: string;
	/** Days before that the calendar reminds. */
	paminnelse: number;
}
