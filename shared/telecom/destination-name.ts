import { countryName, type NameLanguage } from "./country-name.ts";
import { countryOf } from "./country-of.ts";
import { afterPrefix, type DialPlan, internationalPrefixes, isEmergency, normaliseE164 } from "./dial-plan.ts";
import { worldNetworkName } from "./world-network.ts";

const WORDS = {
  es: { emergency: "Emergencia", service: "Servicio", short: "Número corto", freephone: "Número gratuito", unknown: "Destino desconocido" },
  en: { emergency: "Emergency", service: "Service", short: "Short number", freephone: "Freephone", unknown: "Unknown destination" },
} as const;

/** Freephone numbers by the E.164 digits they begin with, of the countries with a dial plan of their own. */
const FREEPHONE = /^(1(800|833|844|855|866|877|888)|34(800|900)|5[1246]800|5701800|591800)/;

/** What to call a dialled number, priced or not, without a network: every number has a name. */
export function destinationName(plan: DialPlan, dialled: string, language: NameLanguage): string {
  const words = WORDS[language];
  if (isEmergency(plan, dialled)) return words.emergency;
  const e164 = normaliseE164(plan, dialled);
  if (e164 !== null) return nameOfE164(e164, language);
  if (/[*#]/.test(dialled)) return words.service;
  return afterPrefix(dialled, internationalPrefixes(plan)) === null ? words.short : words.unknown;
}

function nameOfE164(e164: string, language: NameLanguage): string {
  const network = worldNetworkName(e164, language);
  if (network !== null) return network;
  const country = countryOf(e164);
  if (country === null) return WORDS[language].unknown;
  const name = countryName(country, language);
  return FREEPHONE.test(e164) ? `${name} (${WORDS[language].freephone.toLowerCase()})` : name;
}
