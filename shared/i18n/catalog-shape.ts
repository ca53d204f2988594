/** A text that changes with a count; `other` is there in every language. */
export interface PluralText {
  readonly one: string;
  readonly other: string;
}

/** The same texts in another language. */
export type SameTexts<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameTexts<T[K]> };

/** "receipt.total", "errors.cabin/unknown.what": every path that ends in a text, of each catalog of a union. */
export type PathsOf<T> = T extends unknown
  ? { [K in keyof T & string]: T[K] extends string | PluralText ? K : `${K}.${PathsOf<T[K]>}` }[keyof T & string]
  : never;
