import type { Translate } from "../../shared/i18n/translate.ts";
import { isReachable, printerFaultText } from "../components/top-bar/health-mood.ts";
import type { ShopFormat } from "../shop/shop-format.ts";
import type { LiveState } from "../store/live-store.ts";
import type { Notice } from "../store/notice-store.ts";

export interface BannerText {
  readonly mood: "bad" | "warn" | "good";
  readonly text: string;
  /** True for a word about something the cashier just did: it can be closed. */
  readonly closes: boolean;
}

interface Speech {
  readonly t: Translate;
  readonly format: ShopFormat;
}

/** The one thing worth saying now: lost contact first, then the cashier's last act, then the state of the shop. */
export function bannerOf(state: Pick<LiveState, "contact" | "health">, notice: Notice | null, speech: Speech): BannerText | null {
  const { t, format } = speech;
  if (state.contact.kind === "lost") return lasting("bad", t("banner.lost", { time: format.time(state.contact.since) }));
  if (notice !== null) return noticeText(notice, speech);
  return healthText(state.health, t);
}

function noticeText(notice: Notice, { t }: Speech): BannerText {
  if (notice.kind === "done") return { mood: "good", text: t(notice.text, notice.params), closes: true };
  const code = notice.kind === "refused" ? notice.code : "switch/no-answer";
  const sentences = [t(`errors.${code}.what`), t(`errors.${code}.money`), t(`errors.${code}.todo`)];
  return { mood: "bad", text: sentences.filter((sentence) => sentence !== "").join(" "), closes: true };
}

function healthText(health: LiveState["health"], t: Translate): BannerText | null {
  if (health === null) return null;
  if (health.switch === "down") return lasting("bad", t("banner.switchDown"));
  if (health.spool === "disk-full") return lasting("bad", t("banner.diskFull"));
  if (health.spool === "unwritable") return lasting("bad", t("banner.spool", { path: health.spoolPath }));
  if (health.switch === "starting") return lasting("warn", t("banner.switchStarting"));
  if (health.trunks.length > 0 && !isReachable(health)) return lasting("bad", t("banner.trunkDown"));
  if (health.printer.state === "not-responding") return lasting("warn", t("banner.printerDown", { reason: t(printerFaultText(health)) }));
  return health.clock === "doubtful" ? lasting("warn", t("banner.clock")) : null;
}

function lasting(mood: BannerText["mood"], text: string): BannerText {
  return { mood, text, closes: false };
}
