/** Minutes for which a cabin set to make its next call without charge stays so: one call, or as long as this. */
export const UNCHARGED_ONCE_MINUTES = 10;
