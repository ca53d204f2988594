/** A cabin's number as it stands on its door: "03". */
export function twoDigits(cabin: number): string {
  return String(cabin).padStart(2, "0");
}
