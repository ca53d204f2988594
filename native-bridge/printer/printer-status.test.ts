import { describe, expect, test } from "vitest";
import { faultOfStatus, isStatusAnswer } from "./printer-status.ts";

describe("what a printer says of itself (Epson's ESC/POS, DLE EOT 1, 2 and 4)", () => {
  test.each([
    ["ready", [0x12, 0x12, 0x12], null],
    ["the drawer is open", [0x16, 0x12, 0x12], null],
    ["the roll is nearly at its end", [0x12, 0x12, 0x1e], null],
    ["no paper, told by the sensor alone", [0x12, 0x12, 0x72], "printer/no-paper"],
    ["no paper, told by what stopped it", [0x1a, 0x32, 0x12], "printer/no-paper"],
    ["the lid is open, and no paper is seen under it", [0x1a, 0x36, 0x7e], "printer/cover-open"],
    ["its knife is stuck", [0x1a, 0x52, 0x12], "printer/halted"],
    ["off line without a word why", [0x1a, 0x12, 0x12], "printer/halted"],
    ["off line for the feed button", [0x5a, 0x1a, 0x12], null],
  ])("%s", (_, answers, fault) => expect(faultOfStatus(answers)).toBe(fault));

  test.each([
    ["an answer", 0x12, true],
    ["an answer with every free bit set", 0x7e, true],
    ["XON", 0x11, false],
    ["XOFF", 0x13, false],
    ["the head of an automatic status", 0x10, false],
    ["a letter", 0x41, false],
  ])("%s", (_, byte, isOne) => expect(isStatusAnswer(byte)).toBe(isOne));
});
