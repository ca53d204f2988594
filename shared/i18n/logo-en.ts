import type { SameTexts } from "./catalog-shape.ts";
import type { logoEs } from "./logo-es.ts";

export const logoEn: SameTexts<typeof logoEs> = {
  logo: {
    name: "Logo",
    effect:
      "Heads every receipt and its copies. A PNG of up to {kilobytes} KB and {pixels} pixels a side; it is printed in black and white.",
    words: "image picture drawing brand heading receipt ticket invoice paper png",
    none: "No logo: receipts begin with the shop's name.",
    printed: "This is how it is printed: {width} × {height} dots.",
    picture: "Logo as printed",
    choose: "Choose a PNG",
    replace: "Replace",
    remove: "Remove the logo",
    saved: "Saved: receipts carry this logo from now on.",
    removed: "Receipts carry no logo any more.",
    fault: {
      empty: "The file is empty. Choose another one.",
      "too-many-bytes": "The file is too heavy: the most is {kilobytes} KB.",
      "not-png": "This is not a PNG. Save it as a PNG and choose it again.",
      "too-large": "It is {width} × {height} pixels: the most is {pixels} a side.",
      damaged: "The file is damaged: it cannot be read to its end.",
      blank: "Nothing is left in black and white: it is too light, or its lines are too thin.",
    },
  },
};
