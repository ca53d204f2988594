import type { QuoteSlipTexts } from "../receipt/quote-slip.ts";
import type { Language } from "./translate.ts";

const TEXTS: Readonly<Record<Language, QuoteSlipTexts>> = {
  es: {
    title: "COTIZACIÓN",
    price: "Precio",
    connect: "Establecimiento",
    billing: "Se cobra cada (s)",
    band: "Horario",
    minutes: (count) => `${count} minutos`,
    talk: "¿Cuánto alcanza?",
    tooLittle: "no alcanza",
    validToday: "Precio vigente a esta hora",
  },
  en: {
    title: "QUOTE",
    price: "Price",
    connect: "Connection",
    billing: "Billed every (s)",
    band: "Hours",
    minutes: (count) => `${count} minutes`,
    talk: "How long does it last?",
    tooLittle: "too little",
    validToday: "Price in force at this hour",
  },
};

/** The words of a printed quote. */
export function quoteSlipTexts(language: Language): QuoteSlipTexts {
  return TEXTS[language];
}
