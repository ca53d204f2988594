import type { alertsEs } from "./alerts-es.ts";
import type { SameTexts } from "./catalog-shape.ts";

export const alertsEn: SameTexts<typeof alertsEs> = {
  alerts: {
    blockedReason: "To be checked",
    block: "Block",
    dismiss: "Dismiss",
    allow: "Allow",
    blocked: "{destination} · blocked",
    attempts: { one: "{count} attempt", other: "{count} attempts" },
    attemptsIn: "{attempts} in {time}",
    notConnected: "Call not connected",
    connected: "The call goes on",
    rule: {
      "blocked-destination": "Blocked destination",
      "dear-call": "Dear call: {rate}",
      "outside-hours": "Outside hours",
      "refused-attempts": "Several refused attempts",
      "disabled-cabin": "Called from a disabled cabin",
      "long-call": "Very long call",
      "same-number": "Same number many times",
      "quick-answers": "Answered without ringing",
    },
    allowed: "Allowed for 10 minutes: the customer can dial again.",
  },
  line: {
    test: "Test line",
    registered: "Cabin {number} is ready.",
    back: "Cabin {number} is ready · {time} without a line",
    severalBack: "Cabins {numbers} are ready.",
    unreachable: "Cabin {number} has no line: {line} does not answer. Check the cable.",
    unknown: "Cabin {number}: line {line} has never connected yet. Check the cable and the password.",
  },
  state: { alert: "Check" },
  short: { alert: "Check" },
  spoken: { alert: "Cabin {number} to be checked: {rule}" },
  items: { kind: { alert: "A rule found an odd call." } },
  refusals: {
    "alert/blocked-destination": "The destination is blocked.",
    "alert/dear-call": "A call this dear waits for the counter's yes.",
    "alert/outside-hours": "No calls go out at this hour.",
  },
  errors: {
    "alert/none": { what: "This cabin has nothing to check any more.", money: "", todo: "Go on with the cabin." },
  },
};
