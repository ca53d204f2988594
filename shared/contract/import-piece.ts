/**
 * Bytes of a file that a window sends at once. The core takes more; but what it decodes between two calls keeps them waiting, and
 * texts of more than some hundred kilobytes are cleared away only together with everything else, for ten milliseconds.
 */
export const IMPORT_PIECE_BYTES = 48 * 1024;
