import { useEffect, useRef, useState } from "react";
import type { QuoteHit } from "../../shared/contract/rates-view.ts";
import { ask } from "./ask.ts";
import { useCore } from "./core-context.tsx";
import { hasCustomerDisplay } from "./customer-display.ts";
import { operationIds } from "./operation-ids.ts";
import { useRatesNews } from "./use-rates-news.ts";

/** How long typing must rest before the prices are asked for. */
const TYPING_REST_MS = 120;

/** The question "what does it cost to call…?", its answers, and what can be done with the chosen one. */
export function useQuoteSearch() {
  const core = useCore();
  const [text, setText] = useState("");
  const [hits, setHits] = useState<readonly QuoteHit[] | null>(null);
  const [chosen, setChosen] = useState(0);
  const asking = useRef<ReturnType<typeof setTimeout>>(undefined);
  const question = useRef(0);
  useEffect(() => () => clearTimeout(asking.current), []);
  const askFor = (wanted: string, choose: (hits: readonly QuoteHit[]) => number) => {
    clearTimeout(asking.current);
    question.current += 1;
    const mine = question.current;
    if (wanted.trim() === "") return setHits(null);
    asking.current = setTimeout(async () => {
      const answer = await ask(core, (client) => client.rates.search({ text: wanted.trim() }));
      // A slow answer to an older question is not the answer to this one.
      if (question.current !== mine) return;
      setHits(answer.ok ? answer.value : null);
      setChosen(answer.ok ? choose(answer.value) : 0);
    }, TYPING_REST_MS);
  };
  const onText = (next: string) => {
    if (core.panel.getState().quoteShown !== null) core.panel.setState({ quoteShown: null });
    setText(next);
    askFor(next, () => 0);
  };
  // Prices changed while the answer is on the screen: the same destination stays chosen.
  useRatesNews(() => {
    const shown = hits?.[chosen];
    if (hits !== null) askFor(text, (found) => Math.max(0, shown === undefined ? 0 : placeOf(shown, found)));
  });
  const onPrint = async () => {
    const wanted = printedText(text, hits?.[chosen], chosen);
    if (wanted === null) return;
    const intention = `print quote ${wanted}`;
    const answer = await ask(core, (client) => client.rates.printQuote({ operationId: operationIds.idFor(intention), text: wanted }));
    if (!answer.ok) return;
    operationIds.done(intention);
    core.notices.setState({
      notice: { kind: "done", text: answer.value.printed === "queued" ? "quoteBox.printed" : "quoteBox.noPrinter" },
    });
  };
  const onShow = () => {
    const wanted = printedText(text, hits?.[chosen], chosen);
    if (wanted === null) return;
    core.panel.setState({ quoteShown: wanted });
    core.notices.setState({ notice: { kind: "done", text: "customerDisplay.shown" } });
  };
  return {
    text,
    hits,
    chosen,
    onShow: hasCustomerDisplay(window) ? onShow : null,
    onText,
    onChoose: setChosen,
    onPrint: () => void onPrint(),
  };
}

function placeOf(shown: QuoteHit, found: readonly QuoteHit[]): number {
  return found.findIndex(({ prefix, destination }) => prefix === shown.prefix && destination === shown.destination);
}

/** The first answer is that of the question itself; another is named by its prefix. */
function printedText(text: string, hit: QuoteHit | undefined, place: number): string | null {
  if (hit === undefined) return null;
  return place === 0 || hit.prefix === null ? text.trim() : `+${hit.prefix}`;
}
