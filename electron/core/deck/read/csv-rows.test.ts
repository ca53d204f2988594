import { expect, test } from "vitest";
import { csvRows } from "./csv-rows.ts";
import type { FileRow } from "./file-row.ts";
import { UnreadableFile } from "./unreadable-file.ts";

async function rowsOf(pieces: readonly string[], delimiter = ";"): Promise<readonly FileRow[]> {
  async function* texts() {
    yield* pieces;
  }
  const rows: FileRow[] = [];
  for await (const some of csvRows(texts(), delimiter)) rows.push(...some);
  return rows;
}

test("lines are numbered as in the file, whatever ends them and wherever the pieces are cut", async () => {
  const text = 'a;b\r\n\r\n1;"x\ny"\r\n2;"z;w"\n3;""""\r4;p\n';
  const expected = [
    { line: 1, cells: ["a", "b"] },
    { line: 3, cells: ["1", "x\ny"] },
    { line: 5, cells: ["2", "z;w"] },
    { line: 6, cells: ["3", '"'] },
    { line: 7, cells: ["4", "p"] },
  ];
  for (let cut = 0; cut <= text.length; cut += 1) expect(await rowsOf([text.slice(0, cut), text.slice(cut)])).toEqual(expected);
});

test.each([
  [";", "1;2"],
  [",", "1,2"],
  ["\t", "1\t2"],
  ["|", "1|2"],
  ["^", "1^2"],
])("cells parted by %j", async (delimiter, line) => {
  expect(await rowsOf([line], delimiter)).toEqual([{ line: 1, cells: ["1", "2"] }]);
});

test("a lone quote inside a cell is part of it", async () => {
  expect(await rowsOf(['51;Perú 5" fijo;1\n52;b;2\n'])).toMatchObject([
    { cells: ["51", 'Perú 5" fijo', "1"] },
    { cells: ["52", "b", "2"] },
  ]);
});

test("a quote without end is told with its line", async () => {
  await expect(rowsOf(['1;a\n2;"b\n3;c\n'])).rejects.toMatchObject({ code: "file/not-csv", message: expect.stringContaining("line") });
});

test("a line without end is given up early", async () => {
  const endless = Array.from({ length: 100 }, () => "x".repeat(10_000));
  await expect(rowsOf(endless)).rejects.toSatisfy((fault) => fault instanceof UnreadableFile && fault.code === "file/line-too-long");
});
