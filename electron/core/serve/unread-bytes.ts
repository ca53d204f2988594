/**
 * Beyond this a window that does not read is cut off by the next message to it. One of half a megabit per second reads
 * more than four minutes at it. One answer may be larger, to a window that has read those before it.
 */
export const UNREAD_BYTES_MAX = 16 * 1024 * 1024;

/** Beyond this, over all windows, the one for which most waits is cut off: many that do not read must not take the machine's memory. */
export const UNREAD_TOGETHER_MAX = 64 * 1024 * 1024;
