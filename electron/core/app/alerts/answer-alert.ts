import type { CabinView } from "../../../../shared/contract/cabin-view.ts";
import { translator } from "../../../../shared/i18n/translate.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { takeOutOfUse } from "../disable-cabin.ts";
import { findCabin } from "../find-cabin.ts";
import { runOnce } from "../operation.ts";
import { type Outcome, refuse } from "../refusal.ts";
import type { OpenAlert } from "./open-alert.ts";

interface AlertRequest {
  readonly number: number;
  readonly operationId: string;
}

/** Somebody has looked: nothing is wrong. */
export function dismissAlert(core: Core, actor: Actor, request: AlertRequest): Outcome<CabinView> {
  return answer(core, actor, request, { kind: "alert-dismissed", act: () => {} });
}

/** The cabin is taken out of use. A call that is up goes on: rules refuse before the connection and cut nothing. */
export function blockCabin(core: Core, actor: Actor, request: AlertRequest): Outcome<CabinView> {
  const reason = translator(core.shop.file.shop.language)("alerts.blockedReason");
  return answer(core, actor, request, {
    kind: "cabin-blocked",
    act: () => takeOutOfUse(core, { number: request.number, when: "after-call", reason }),
  });
}

/** The customer dials again, and this time the dear call goes out. */
export function allowDearCall(core: Core, actor: Actor, request: AlertRequest): Outcome<CabinView> {
  const dear = core.alerts.openOf(request.number).filter(({ rule }) => rule === "dear-call");
  return answer(core, actor, request, {
    kind: "dear-call-allowed",
    act: () =>
      core.store.afterCommit(() => {
        for (const { dialled } of dear) core.alerts.allow(request.number, dialled);
      }),
    of: dear,
  });
}

/** A cabin that is in use again has answered the alert that it was not. In the caller's transaction. */
export function answerDisabledCabin(core: Core, actor: Actor, number: number): void {
  const alerts = core.alerts.openOf(number).filter(({ rule }) => rule === "disabled-cabin");
  if (alerts.length === 0) return;
  writeAnswer(core, actor, { kind: "alert-dismissed", number, operationId: null, alerts });
  core.store.afterCommit(() => core.feed.counterChanged());
}

interface WrittenAnswer extends Omit<AlertRequest, "operationId"> {
  readonly kind: AlertAnswer["kind"];
  readonly operationId: string | null;
  readonly alerts: readonly OpenAlert[];
}

function writeAnswer(core: Core, actor: Actor, { kind, number, operationId, alerts }: WrittenAnswer): void {
  const items = alerts.flatMap(({ item }) => (item === null ? [] : [item]));
  for (const item of items) core.store.journal.resolveItem(item, { atUtc: core.clock.now(), by: actor.name, note: null });
  const facts = alerts.map(({ rule, callId, dialled, times, item }) => ({ rule, call: callId, dialled, times, item }));
  core.book.post(actor, { kind, ref: String(number), operationId, facts: { cabin: number, alerts: facts }, postings: [] });
  core.store.afterCommit(() => core.alerts.forget(({ cabin, rule }) => cabin === number && alerts.some((each) => each.rule === rule)));
}

interface AlertAnswer {
  readonly kind: "alert-dismissed" | "cabin-blocked" | "dear-call-allowed";
  /** In the transaction. */
  readonly act: () => void;
  /** Which alerts it answers; all of the cabin's where it is not said. */
  readonly of?: readonly OpenAlert[];
}

function answer(core: Core, actor: Actor, { number, operationId }: AlertRequest, { kind, act, of }: AlertAnswer): Outcome<CabinView> {
  const outcome = runOnce(core, { id: operationId, kind, request: { number } }, () => {
    const cabin = findCabin(core, number);
    if (!cabin.ok) return cabin;
    const alerts = of ?? core.alerts.openOf(number);
    if (alerts.length === 0) return refuse("alert/none", { cabin: number });
    act();
    writeAnswer(core, actor, { kind, number, operationId, alerts });
    return ok(null);
  });
  if (!outcome.ok) return outcome;
  core.feed.cabinChanged(number);
  core.feed.counterChanged();
  return ok(core.feed.cabin(number));
}
