import { isCodePage } from './bokstaver';

/** å ä ö, and Å. In Windows-1252 they are Œ, Š, š and nothing, which stand in no Swedish word. */
const MAC = { sma: [0x8c, 0x8a, 0x9a], stora: [0x81] };

/** Whether bytes are clearly as Excel for Mac writes a CSV file, and not Windows-1252. */
export function isMacRoman(bytes: Uint8Array): boolean {
	return isCodePage(bytes, MAC);
}
