import type { NameLanguage } from "./country-name.ts";

interface WorldNetwork {
  readonly es: string;
  readonly en: string;
}

const INMARSAT = network("Inmarsat (satélite)", "Inmarsat (satellite)");
const IRIDIUM = network("Iridium (satélite)", "Iridium (satellite)");
const GLOBALSTAR = network("Globalstar (satélite)", "Globalstar (satellite)");
const THURAYA = network("Thuraya (satélite)", "Thuraya (satellite)");
const SATELLITE = network("Red satelital", "Satellite network");
const INTERNATIONAL = network("Redes internacionales", "International networks");
const FREEPHONE = network("Número gratuito internacional", "International freephone");
const SHARED_COST = network("Servicio internacional de costo compartido", "International shared cost service");
const PREMIUM = network("Servicio internacional de tarifa especial", "International premium rate service");
const PERSONAL = network("Número personal universal", "Universal personal number");

/** Codes of E.164 that belong to no country (list of ITU-T E.164 assigned country codes and E.164.2 shared codes). */
const NETWORKS: Readonly<Record<string, WorldNetwork>> = {
  800: FREEPHONE,
  808: SHARED_COST,
  870: INMARSAT,
  878: PERSONAL,
  881: SATELLITE,
  8816: IRIDIUM,
  8817: IRIDIUM,
  8818: GLOBALSTAR,
  8819: GLOBALSTAR,
  882: INTERNATIONAL,
  88213: SATELLITE,
  88216: THURAYA,
  883: INTERNATIONAL,
  888: INTERNATIONAL,
  979: PREMIUM,
};
const CODE_DIGITS_MAX = 5;

/** The name of the satellite or shared network a number in E.164 belongs to; null where it is a country's. */
export function worldNetworkName(e164: string, language: NameLanguage): string | null {
  for (let length = CODE_DIGITS_MAX; length >= 3; length -= 1) {
    const found = NETWORKS[e164.slice(0, length)];
    if (found !== undefined) return found[language];
  }
  return null;
}

function network(es: string, en: string): WorldNetwork {
  return { es, en };
}
