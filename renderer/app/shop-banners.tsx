import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { ask } from "../client/ask.ts";
import { type Core, useCore, useLive } from "../client/core-context.tsx";
import { operationIds } from "../client/operation-ids.ts";
import { useItems } from "../client/use-items.ts";
import { Banner } from "../components/banner/banner.tsx";
import { useShop } from "../shop/shop-context.tsx";
import { bannersOf } from "./banner-of.ts";
import { afterLook, NO_TROUBLE, type TroubleLog } from "./trouble-log.ts";
import { type BannerAct, type Trouble, troublesOf } from "./troubles.ts";
import { useLineLog } from "./use-line-log.ts";

/** What is wrong in the shop, what came back, and the last word to the cashier, above every scene. */
export function ShopBanners() {
  const speech = useShop();
  const core = useCore();
  const notice = useStore(core.notices, (state) => state.notice);
  const contact = useLive((state) => state.contact);
  const health = useLive((state) => state.health);
  const balance = useLive((state) => state.balance);
  const cabins = useLive((state) => state.cabins);
  const items = useItems();
  const { t, format } = speech;
  const troubles = useMemo(
    () => troublesOf({ contact, health, balance, cabins, items }, { t, format }),
    [contact, health, balance, cabins, items, t, format],
  );
  const { back } = useTroubleLog(troubles);
  const { back: lines } = useLineLog(troubles.some(({ key }) => key === "gateway"));
  return (
    <div>
      {bannersOf(troubles, { notice, back, lines }, { t, format }).map(({ key, mood, text, acts, closes }) => (
        <Banner
          key={key}
          mood={mood}
          text={text}
          acts={acts.map((act) => ({ words: t(words[act]), onAct: () => void doAct(core, act) }))}
          onClose={closes ? () => core.notices.setState({ notice: null }) : undefined}
        />
      ))}
    </div>
  );
}

const words = { "print-all": "banner.printAll", "discard-papers": "banner.discard", items: "banner.review" } as const;

async function doAct(core: Core, act: BannerAct): Promise<void> {
  if (act === "items") return core.panel.setState({ over: "items" });
  if (act === "print-all") return void (await ask(core, (client) => client.printer.printAll()));
  const answer = await ask(core, (client) => client.printer.discard({ operationId: operationIds.idFor("discard papers") }));
  if (!answer.ok) return;
  operationIds.done("discard papers");
  core.notices.setState({ notice: { kind: "done", text: "banner.discarded" } });
}

/** Looks when something changes, and once more when a word that something is back has been there long enough. No timer otherwise. */
function useTroubleLog(troubles: readonly Trouble[]): TroubleLog {
  const [log, setLog] = useState(NO_TROUBLE);
  useEffect(() => setLog((before) => afterLook(before, troubles, performance.now())), [troubles]);
  const untilMs = log.back?.untilMs ?? null;
  useEffect(() => {
    if (untilMs === null) return;
    const timer = setTimeout(() => setLog((before) => afterLook(before, troubles, performance.now())), untilMs - performance.now() + 20);
    return () => clearTimeout(timer);
  }, [untilMs, troubles]);
  return log;
}
