/** Of a setting: the numbers of a table's series go on after its value. The series follows. */
export function numbersAfter(table: string): string {
  return `numbers.after.${table}.`;
}
