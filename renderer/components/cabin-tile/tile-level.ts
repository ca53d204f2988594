/** How much a tile shows. "S-big" shows what S does, in larger type. */
export type TileLevel = "S" | "S-big" | "M" | "L" | "XL";

export function isSmall(level: TileLevel): boolean {
  return level === "S" || level === "S-big";
}
