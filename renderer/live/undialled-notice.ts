/** A handset that was lifted so long ago and has not dialled a digit: the counter says so. */
export const UNDIALLED_NOTICE_S = 20;
