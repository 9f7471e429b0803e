import type { IsoDate } from './datum';

/** An event that lasts a whole day. */
export interface Kalenderhandelse {
	/** The same every time the file is made, so that a calendar updates the event instead of adding another. */
	uid: string;
	dag: IsoDate;
	rubrik: string;
	text: string;
	/** How many days before the calendar reminds. */
	paminnelse: number;
}
