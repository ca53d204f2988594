/** A language in which the warning tone is silence. A channel's language chooses among the files of one sound. */
export const silentLanguage = "silent";
