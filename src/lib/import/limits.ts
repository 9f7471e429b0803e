/** The caps of kallor.md. A file beyond one of them is refused whole, never cut. */
export const MAX_BYTES = 512 * 1024 * 1024;
export const MAX_ROWS = 5_000_000;
export const MAX_COLUMNS = 500;
export const MAX_CELL_BYTES = 64 * 1024;
/** Bytes from the beginning of a file in which its header and dialect are looked for. */
export const HEAD = 256 * 1024;
/** A header is looked for among this many records. */
export const MAX_HEADER_RECORD = 50;
/** Problems of one kind in one column that are listed one by one; the rest are counted. */
export const MAX_LISTED = 1000;
/** From this size on a text file is read by several workers at once. */
export const PARTS_FROM = 4 * 1024 * 1024;
