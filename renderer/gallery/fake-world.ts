import { ORPCError } from "@orpc/client";
import type { CabinView } from "../../shared/contract/cabin-view.ts";
import { type ErrorCode, errorStatus } from "../../shared/contract/error-code.ts";
import type { ExceptionKind } from "../../shared/contract/exceptions.ts";
import type { LiveEvent } from "../../shared/contract/live-event.ts";
import type { ShiftView } from "../../shared/contract/shop-view.ts";
import { fakeShift } from "./fake-facts.ts";

/** What the parts of the shop in memory share. */
export interface FakeWorld {
  readonly asked: readonly { readonly what: string; readonly input: unknown }[];
  readonly cabins: () => readonly CabinView[];
  /** True where the shop has people: exceptions want a second one. */
  readonly hasPeople: boolean;
  /** What the drawer holds, in pesos. */
  drawer: number;
  shift: ShiftView | null;
  note(what: string, input: unknown): void;
  send(event: LiveEvent): void;
  known(number: number): CabinView;
  put(number: number, over: Partial<CabinView>): CabinView;
  putShift(shift: ShiftView | null): void;
  /** Puts the cabins into this order. */
  arrange(order: readonly number[]): void;
  /** Refuses with `approval/needed` where the shop has people and nobody approved. */
  allow(kind: ExceptionKind, subject: string, approval: string | undefined): void;
}

export function refused(code: ErrorCode, data: unknown = null): ORPCError<string, unknown> {
  return new ORPCError(code, { status: errorStatus[code], data });
}

export function createFakeWorld(
  cabins: readonly CabinView[],
  { hasPeople, hasShift }: { readonly hasPeople: boolean; readonly hasShift: boolean },
  push: (event: LiveEvent) => void,
): FakeWorld {
  const state = new Map(cabins.map((cabin) => [cabin.number, cabin]));
  const asked: { what: string; input: unknown }[] = [];
  const world: FakeWorld = {
    asked,
    hasPeople,
    drawer: 77_380,
    shift: hasShift ? fakeShift() : null,
    cabins: () => [...state.values()],
    note: (what, input) => void asked.push({ what, input }),
    send: push,
    known(number) {
      const cabin = state.get(number);
      if (cabin === undefined) throw refused("cabin/unknown");
      return cabin;
    },
    put(number, over) {
      const cabin = { ...world.known(number), ...over };
      state.set(number, cabin);
      push({ kind: "cabin", cabin });
      return cabin;
    },
    arrange(order) {
      const ordered = order.map((number) => world.known(number));
      state.clear();
      for (const cabin of ordered) state.set(cabin.number, cabin);
    },
    putShift(shift) {
      world.shift = shift;
      push({ kind: "shift", shift });
    },
    allow(kind, subject, approval) {
      if (hasPeople && approval === undefined) throw refused("approval/needed", { kind, subject });
    },
  };
  return world;
}
