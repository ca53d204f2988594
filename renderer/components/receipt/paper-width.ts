/** So many letters at most stand on a roll of 58 mm. */
const NARROW_COLUMNS = 32;

/** The roll a paper of so many columns comes from, as it is called over the counter. */
export function paperWidth(columns: number): "58 mm" | "80 mm" {
  return columns <= NARROW_COLUMNS ? "58 mm" : "80 mm";
}
