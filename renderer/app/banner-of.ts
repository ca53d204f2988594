import type { Translate } from "../../shared/i18n/translate.ts";
import { ago } from "../components/cabin-tile/tile-meta.ts";
import { wireMicros } from "../components/cabin-tile/tile-money.ts";
import { twoDigits } from "../components/cabin-tile/two-digits.ts";
import { refusalWords } from "../shop/refusal-words.ts";
import type { ShopFormat } from "../shop/shop-format.ts";
import type { Notice } from "../store/notice-store.ts";
import type { LinesBack } from "./line-log.ts";
import type { TroubleLog } from "./trouble-log.ts";
import type { BannerAct, Trouble } from "./troubles.ts";

export interface BannerText {
  readonly key: string;
  readonly mood: "bad" | "warn" | "good";
  readonly text: string;
  readonly acts: readonly BannerAct[];
  /** True for a word about something the cashier just did: it can be closed. */
  readonly closes: boolean;
}

/** Banners push the panel down: never more than two. */
const BANNERS_MAX = 2;

/** What is worth saying now: lost contact first, then the cashier's last act, then what is wrong, then what has come back. */
export function bannersOf(
  troubles: readonly Trouble[],
  { notice, back, lines }: { readonly notice: Notice | null; readonly back: TroubleLog["back"]; readonly lines: LinesBack | null },
  { t, format }: { readonly t: Translate; readonly format: ShopFormat },
): readonly BannerText[] {
  const lasting = troubles.map(({ key, mood, text, acts }) => ({ key, mood, text, acts, closes: false }));
  const lost = lasting.filter(({ key }) => key === "contact");
  const said = notice === null ? [] : [noticeText(notice, t, format)];
  const returned = back === null ? [] : [plain("back", "good", backText(back, t))];
  const ready = lost.length > 0 || lines === null ? [] : linesText(lines, notice, t);
  return [...lost, ...said, ...lasting.filter(({ key }) => key !== "contact"), ...returned, ...ready].slice(0, BANNERS_MAX);
}

function backText({ text, minutes }: NonNullable<TroubleLog["back"]>, t: Translate): string {
  return minutes < 1 ? t(text) : t("banner.back", { what: t(text), time: ago(minutes, t) });
}

/** Whoever tested a line has the answer before them already. */
function linesText({ cabins, minutes }: LinesBack, notice: Notice | null, t: Translate): readonly BannerText[] {
  const tested = notice?.kind === "done" && notice.text === "line.registered" ? notice.params?.number : undefined;
  const [first, ...others] = cabins.map(twoDigits).filter((number) => number !== tested);
  if (first === undefined) return [];
  if (others.length > 0) return [plain("lines", "good", t("line.severalBack", { numbers: [first, ...others].join(", ") }))];
  const text = minutes < 1 ? t("line.registered", { number: first }) : t("line.back", { number: first, time: ago(minutes, t) });
  return [plain("lines", "good", text)];
}

function noticeText(notice: Notice, t: Translate, format: ShopFormat): BannerText {
  if (notice.kind === "done") return { ...plain("notice", "good", t(notice.text, notice.params)), closes: true };
  const said = refusalWords(notice.kind === "refused" ? notice.code : null, t);
  const text = [said, mostText(notice, t, format)].filter((sentence) => sentence !== "").join(" ");
  return { ...plain("notice", "bad", text), closes: true };
}

/** How much would be possible, where the core has said so. */
function mostText(notice: Notice, t: Translate, format: ShopFormat): string {
  const most = notice.kind === "refused" && notice.code === "session/deposit-too-large" ? notice.details?.most : undefined;
  if (typeof most !== "string" || wireMicros(most) === 0) return "";
  return t("banner.depositMost", { amount: format.money(wireMicros(most)) });
}

function plain(key: string, mood: BannerText["mood"], text: string): BannerText {
  return { key, mood, text, acts: [], closes: false };
}
