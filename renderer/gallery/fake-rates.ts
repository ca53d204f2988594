import { ORPCError } from "@orpc/client";
import { importSettingsSchema, type RateChange, type RateFilter, type RateRow } from "../../shared/contract/rates-view.ts";
import type { TimbreClient } from "../client/timbre-client.ts";
import { fits, importedChanges } from "./fake-changes.ts";
import { fakeCounts, fakeInspection, fakeReading, fakeRefused, fakeSettings } from "./fake-import.ts";
import { countryName, fakeSearch } from "./fake-quotes.ts";
import { drawnRates, type FakeRate, keyOf, pricedOf, rowOf, worldRates } from "./fake-rate-rows.ts";
import { fakeReplay } from "./fake-replay.ts";
import { fakeVersions } from "./fake-versions.ts";

export type FakeRatesKind = "drawn" | "world" | "empty";

interface FakeRatesOptions {
  readonly kind: FakeRatesKind;
  readonly cashier: boolean;
  readonly note: (what: string, input: unknown) => void;
  /** Awaited between the steps of a long job. */
  readonly pace: () => Promise<void>;
}

/** The prices of a shop in memory: what is published, the draft over it, and the ways back. */
export function createFakeRates({ kind, cashier, note, pace }: FakeRatesOptions): TimbreClient["rates"] {
  let published: readonly FakeRate[] = kind === "empty" ? [] : kind === "world" ? worldRates() : drawnRates();
  let draft = published;
  let markup: string | null = kind === "empty" ? null : "35";
  const past: (readonly FakeRate[])[] = [];
  const versions = fakeVersions(kind === "empty" ? 0 : 7);
  let source: string | null = null;
  let refusedLines = 0;

  const change = (next: readonly FakeRate[]) => {
    past.push(draft);
    draft = next;
  };
  const publishedByKey = () => new Map(published.map((rate) => [keyOf(rate), rate]));
  const rows = (): RateRow[] => {
    const before = publishedByKey();
    const now = draft.map((rate) => rowOf(rate, before.get(keyOf(rate)), Number(markup ?? 0), !cashier));
    const kept = new Set(draft.map(keyOf));
    const gone = published
      .filter((rate) => !kept.has(keyOf(rate)))
      .map((rate): RateRow => {
        const row = rowOf(rate, rate, Number(markup ?? 0), !cashier);
        return { ...row, draft: { kind: "removed", before: pricedOf(rate) } };
      });
    return [...now, ...gone];
  };
  const matching = ({ text = "", unit, only = "all" }: RateFilter) => {
    const plain = (value: string) => value.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const wanted = plain(text.trim());
    return rows().filter((row) => {
      if (unit !== undefined && row.unit !== unit) return false;
      if (only === "own" && row.source !== "sell") return false;
      if (only === "draft" && row.draft === null) return false;
      if ((only === "low-markup" || only === "below-cost" || only === "no-sale") && !row.flags.includes(only)) return false;
      return (
        wanted === "" ||
        row.prefix.startsWith(wanted.replace(/\s/g, "")) ||
        plain(`${countryName(row.country)} ${row.description}`).includes(wanted)
      );
    });
  };
  const draftInfo = () => {
    const differing = rows().filter((row) => row.draft !== null);
    if (differing.length === 0) return null;
    const [first] = differing;
    const only =
      differing.length === 1 && first !== undefined
        ? {
            description: `${countryName(first.country)} ${first.description}`,
            before: first.draft?.before?.value ?? null,
            after: first.draft?.kind === "removed" ? null : first.value,
          }
        : null;
    return {
      side: "sell" as const,
      changes: differing.length,
      only,
      source,
      refusedLines,
      updatedAt: new Date().toISOString(),
      user: "Jorge Cáceres",
      canUndo: past.length > 0,
    };
  };
  const changes = (): RateChange[] =>
    rows().flatMap((row) => {
      if (row.draft === null) return [];
      const { before } = row.draft;
      const after =
        row.draft.kind === "removed" || row.value === null
          ? null
          : { value: row.value, unit: row.unit, increment: row.increment, connect: row.connect };
      const percent =
        before === null || after === null ? null : ((Number(after.value) - Number(before.value)) * 100) / Number(before.value);
      const kindOf = (): RateChange["kind"] => {
        if (row.draft?.kind === "removed") return "gone";
        if (before === null || after === null) return "new";
        if (percent !== 0) return (percent ?? 0) > 0 ? "up" : "down";
        return before.increment === after.increment ? "other" : "increment";
      };
      return [
        {
          kind: kindOf(),
          key: row.key,
          prefix: row.prefix,
          description: row.description,
          country: row.country,
          before,
          after,
          percent: percent === null ? null : percent.toFixed(4),
          belowCost: row.flags.includes("below-cost"),
          large: Math.abs(percent ?? 0) > 50,
          hundredfold: (percent ?? 0) >= 9900,
        },
      ];
    });
  const pageOfChanges = (all: RateChange[], tab: string | undefined, page: number, size: number) => {
    const of = (wanted: string) => all.filter((each) => fits(each, wanted));
    const counts = {
      up: of("up").length,
      down: of("down").length,
      new: of("new").length,
      gone: of("gone").length,
      increment: of("increment").length,
      other: of("other").length,
      same: published.length,
      belowCost: of("below-cost").length,
      large: of("large").length,
      hundredfold: of("hundredfold").length,
    };
    const chosen = tab === undefined ? all : of(tab);
    return { counts, total: chosen.length, rows: chosen.slice((page - 1) * size, page * size) };
  };
  const overview = async () => {
    const all = rows();
    const count = (flag: RateRow["flags"][number]) => all.filter((row) => row.flags.includes(flag)).length;
    const info = draftInfo();
    return {
      canEdit: !cashier,
      canSeeCost: !cashier,
      sell: versions[0] ?? null,
      cost: null,
      drafts: cashier || info === null ? [] : [info],
      damagedDrafts: [],
      markupPercent: cashier ? null : markup,
      lowMarkupPercent: cashier ? null : "10",
      counts: {
        all: all.length,
        own: all.filter((row) => row.source === "sell").length,
        lowMarkup: cashier ? 0 : count("low-markup"),
        belowCost: cashier ? 0 : count("below-cost"),
        noSale: count("no-sale"),
      },
    };
  };
  const refuse = (code: string) => {
    throw new ORPCError("CONFLICT", { data: { code } });
  };
  const answer = () => ({ draft: draftInfo(), problems: [] as { position: number; code: string; field: string | null }[] });

  return {
    overview,
    countries: async (filter) => {
      const groups = new Map<string | null, RateRow[]>();
      for (const row of matching(filter)) groups.set(row.country, [...(groups.get(row.country) ?? []), row]);
      return [...groups].map(([country, mine]) => {
        const sold = mine.flatMap((row) => (row.value === null || row.draft?.kind === "removed" ? [] : [Number(row.value)]));
        return {
          country,
          name: countryName(country),
          rates: mine.length,
          from: sold.length === 0 ? null : String(Math.min(...sold)),
          to: sold.length === 0 ? null : String(Math.max(...sold)),
          flagged: mine.filter((row) => row.flags.length > 0).length,
        };
      });
    },
    list: async ({ country, page = 1, size = 50, ...filter }) => {
      const all = matching(filter).filter((row) => country === undefined || row.country === country);
      return { total: all.length, rows: all.slice((Number(page) - 1) * Number(size), Number(page) * Number(size)) };
    },
    setMarkup: async (input) => {
      note("setMarkup", input);
      markup = input.percent;
      return overview();
    },
    draft: {
      put: async (input) => {
        note("put", input);
        const problems = input.rates.flatMap(({ rate, replaces }, position) =>
          replaces === undefined &&
          draft.some((each) => keyOf(each) === keyOf({ prefix: rate.prefix, band: rate.band ?? "", from: rate.from ?? "" })) &&
          input.rates.length === 1 &&
          rate.description === "otra vez"
            ? [{ position, code: "rate/duplicate-prefix", field: "prefix" }]
            : [],
        );
        if (problems.length > 0) return { draft: draftInfo(), problems };
        const given = input.rates.map(({ rate, replaces }) => {
          const old = draft.find(
            (each) => keyOf(each) === (replaces ?? keyOf({ prefix: rate.prefix, band: rate.band ?? "", from: rate.from ?? "" })),
          );
          const made: FakeRate = {
            prefix: rate.prefix,
            description: rate.description,
            country: old?.country ?? "PE",
            cost: old?.cost ?? null,
            sale: rate.value,
            increment: rate.increment ?? "1/1",
            unit: rate.unit,
            connect: rate.connect ?? "0",
            minimum: rate.minimum ?? "0",
            grace: Number(rate.grace ?? "0"),
            band: rate.band ?? "",
            from: rate.from ?? "",
            until: rate.until ?? "",
          };
          return { old, made };
        });
        const replaced = new Map(given.flatMap(({ old, made }) => (old === undefined ? [] : [[old, made] as const])));
        change([
          ...draft.map((each) => replaced.get(each) ?? each),
          ...given.flatMap(({ old, made }) => (old === undefined ? [made] : [])),
        ]);
        return answer();
      },
      remove: async (input) => {
        note("remove", input);
        const gone = new Set(input.keys ?? matching(input.matching ?? {}).map((row) => row.key));
        change(draft.filter((rate) => !gone.has(keyOf(rate))));
        return answer();
      },
      undo: async (input) => {
        note("undo", input);
        draft = past.pop() ?? draft;
        return answer();
      },
      discard: async (input) => {
        note("discard", input);
        draft = published;
        past.length = 0;
        source = null;
        refusedLines = 0;
        return answer();
      },
      changes: async ({ tab, page = 1, size = 50 }) => pageOfChanges(changes(), tab, Number(page), Number(size)),
      replay: async () => {
        await pace();
        return fakeReplay(rows());
      },
      publish: async (input) => {
        const { counts } = pageOfChanges(changes(), undefined, 1, 1);
        if (counts.belowCost > 0 && input.acceptBelowCost !== true) return refuse("rates/sells-below-cost") as never;
        if (counts.large > 0 && input.acceptLargeChanges !== true) return refuse("rates/large-change") as never;
        note("publish", input);
        published = draft;
        past.length = 0;
        source = null;
        const [newest] = versions;
        const made = { ...fakeVersions(1)[0], version: (newest?.version ?? 0) + 1, rates: draft.length } as (typeof versions)[number];
        if (input.effectiveAt !== undefined) return { ...made, effectiveAt: input.effectiveAt, state: "scheduled" as const };
        versions.unshift(made);
        return made;
      },
    },
    versions: async ({ page = 1, size = 50 }) => ({
      total: versions.length,
      rows: versions.slice((Number(page) - 1) * Number(size), Number(page) * Number(size)),
    }),
    restore: async (input) => {
      note("restore", input);
      return { ...fakeVersions(1)[0], version: 8 } as (typeof versions)[number];
    },
    import: {
      open: async (input) => {
        note("open", input);
        return { id: "i1" };
      },
      append: async () => {
        await pace();
        return { received: 1 };
      },
      inspect: async ({ id, settings }) => {
        note("inspect", settings);
        return fakeInspection(id, "andina-2026-12.csv", importSettingsSchema.parse(settings ?? fakeSettings));
      },
      read: async () => fakeReading(pace) as never,
      refused: async ({ page = 1, size = 50 }) => fakeRefused(Number(page), Number(size)),
      changes: async ({ tab, page = 1, size = 50 }) => {
        const all = importedChanges();
        const chosen = tab === undefined ? all : all.filter((each) => fits(each, tab));
        return {
          counts: fakeCounts,
          total: chosen.length,
          rows: chosen.slice((Number(page) - 1) * Number(size), Number(page) * Number(size)),
        };
      },
      accept: async (input) => {
        note("accept", input);
        if (input.skipRefused !== true) refuse("rates/refused-lines");
        source = "andina-2026-12.csv";
        refusedLines = 40;
        change(draft.map((rate, place) => (place < 3 && rate.sale !== null ? { ...rate, sale: String(Number(rate.sale) + 5) } : rate)));
        return draftInfo() as never;
      },
      close: async (input) => {
        note("close", input);
        return {};
      },
    },
    export: async (input) => {
      note("export", input);
      async function* pieces() {
        yield { fileName: "tarifas.csv", base64: btoa("prefix,description,value\n") };
        yield { fileName: "tarifas.csv", base64: btoa("511,Fijo Lima,60\n") };
      }
      return pieces() as never;
    },
    why: async ({ callId }) => ({ callId, price: "227", steps: fakeSteps }),
    search: async ({ text, limit = 8 }) => fakeSearch(draft, text, Number(limit)),
    printQuote: async (input) => {
      note("printQuote", input);
      return { printed: "queued" };
    },
  };
}

/** 68 seconds at $200 a minute. */
const fakeSteps = [
  { key: "match", values: { dialled: "0322768005", prefix: "5632", destination: "Valparaiso", deckVersion: "7" } },
  { key: "secondsUp", values: { measured: "67.412", seconds: "68" } },
  { key: "perMinute", values: { billed: "68", value: "200", sign: "≈", amount: "226.666667" } },
  { key: "roundHalfUp", values: { before: "226.666667", decimals: "0", price: "227" } },
  { key: "taxWithin", values: { percent: "19", tax: "36", price: "227" } },
  { key: "total", values: { price: "227", billed: "68" } },
];
