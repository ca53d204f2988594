import { expect, test } from "vitest";
import { runProgram } from "./run-program.ts";

test("lines arrive one by one, the whole output at the end", async () => {
  const lines: string[] = [];
  const outcome = await runProgram(["sh", "-c", "echo one; echo two; echo why >&2; exit 3"], {
    deadlineMs: 5_000,
    onLine: (line) => lines.push(line),
  });
  expect(lines).toEqual(["one", "two"]);
  expect(outcome).toEqual({ exitCode: 3, stdout: "one\ntwo\n", stderr: "why\n" });
});

test("a program that is not there is an outcome", async () => {
  expect(await runProgram(["/nonexistent/program"], { deadlineMs: 5_000 })).toMatchObject({ exitCode: null });
});

test("a program that does not end is killed at its deadline", async () => {
  expect(await runProgram(["sleep", "60"], { deadlineMs: 50 })).toMatchObject({ exitCode: null });
});
