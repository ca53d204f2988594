/** Ten countries of ten thousand prefixes each. */
const COUNTRIES = [
  ["51", "Perú"],
  ["57", "Colombia"],
  ["54", "Argentina"],
  ["34", "España"],
  ["58", "Venezuela"],
  ["591", "Bolivia"],
  ["593", "Ecuador"],
  ["595", "Paraguay"],
  ["598", "Uruguay"],
  ["509", "Haití"],
] as const;
const PER_COUNTRY = 10_000;

export interface BadLine {
  /** As an editor counts, with the names of the columns in line 1. */
  readonly line: number;
  readonly reason: string;
}

export interface WholesaleCsv {
  readonly bytes: Buffer;
  readonly lines: number;
  readonly badLines: readonly BadLine[];
}

const SPOILT = [
  { reason: "Escribe un número, como 95 o 12,5.", spoil: ([prefix, name]: Cells) => `${prefix};${name};n/a` },
  {
    reason: "El prefijo lleva de 1 a 15 cifras, con código de país y sin 00 ni +.",
    spoil: ([, name, price]: Cells) => `varios;${name};${price}`,
  },
  { reason: "El monto no puede ser negativo.", spoil: ([prefix, name, price]: Cells) => `${prefix};${name};-${price}` },
  { reason: "Escribe el destino.", spoil: ([prefix, , price]: Cells) => `${prefix};;${price}` },
] as const;
type Cells = readonly [string, string, string];

/**
 * A carrier's list of 100,000 prices the way Excel in Spanish saves it: semicolons, decimal commas, Windows-1252. Every
 * `badEvery`th of its rates cannot be read, each in one of four ways.
 */
export function wholesaleCsv({ badEvery }: { badEvery: number }): WholesaleCsv {
  const badLines: BadLine[] = [];
  const lines = ["Código;Destino;Precio por minuto"];
  for (const [code, country] of COUNTRIES)
    for (let zone = 0; zone < PER_COUNTRY; zone += 1) {
      const digits = String(zone).padStart(4, "0");
      const cells: Cells = [`${code}${digits}`, `${country} Año ${digits}`, priceOf(zone)];
      const place = lines.length;
      const spoilt = SPOILT[badLines.length % SPOILT.length];
      if (spoilt !== undefined && place % badEvery === 0) {
        badLines.push({ line: place + 1, reason: spoilt.reason });
        lines.push(spoilt.spoil(cells));
      } else lines.push(cells.join(";"));
    }
  return { bytes: Buffer.from(`${lines.join("\r\n")}\r\n`, "latin1"), lines: lines.length - 1, badLines };
}

/** 700,00 to 799,75: a quarter peso from zone to zone. */
function priceOf(zone: number): string {
  const quarters = 2_800 + (zone % 400);
  return `${Math.floor(quarters / 4)},${String((quarters % 4) * 25).padStart(2, "0")}`;
}
