/** How much a tile shows. "S-big" shows what S does, in larger type; "pin" no more than the state and the amount. */
export type TileLevel = "pin" | "S" | "S-big" | "M" | "L" | "XL";

export function isSmall(level: TileLevel): boolean {
  return level === "pin" || level === "S" || level === "S-big";
}
