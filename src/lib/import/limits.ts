/** The caps of kallor.md. A file beyond one of them is refused whole, never cut. */
export const MAX_BYTES = 512 * 1024 * 1024;
export const MAX_ROWS = 5_000_000;
export const MAX_COLUMNS = 500;
export const MAX_CELL_BYTES = 64 * 1024;
/** Bytes at the beginning of a file that are searched for its header and dialect. */
export const HEAD = 256 * 1024;
/** Number of records among which the header is sought. */
export const MAX_HEADER_RECORD = 50;
/** How many problems of one kind in one column are listed one by one; the rest are only counted. */
export const MAX_LISTED = 1000;
/** Bytes from which a text file is read by several workers at once. */
export const PARTS_FROM = 4 * 1024 * 1024;
