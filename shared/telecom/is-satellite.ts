/** Whether a number in E.164 is of a satellite network: Inmarsat (870), and those of the global mobile satellite system (881 and a digit). */
export function isSatellite(e164: string): boolean {
  return /^(870|881[236-9])/.test(e164);
}
