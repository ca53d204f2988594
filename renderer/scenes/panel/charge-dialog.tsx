import { useState } from "react";
import { parseMicros } from "../../../shared/money/decimal.ts";
import { subtractMicros, ZERO } from "../../../shared/money/micros.ts";
import { useCore, useLive, usePanel } from "../../client/core-context.tsx";
import { TickingAgo } from "../../components/cabin-tile/ticking-ago.tsx";
import { twoDigits } from "../../components/cabin-tile/two-digits.ts";
import { Dialog } from "../../components/dialog/dialog.tsx";
import styles from "../../components/till/charge-detail.module.css";
import { faultOfCharge } from "../../components/till/fault-of-charge.ts";
import { tillDue } from "../../components/till/till-due.ts";
import { useMinute } from "../../components/top-bar/use-minute.ts";
import { useShop } from "../../shop/shop-context.tsx";
import type { TenderMethod } from "../../store/panel-store.ts";
import { type AccountInTill, useAccountInTill } from "./account-in-till.ts";
import { ChargeLines } from "./charge-lines.tsx";
import { ChargePaper } from "./charge-paper.tsx";
import { ChargeTender } from "./charge-tender.tsx";
import { usePanelActions } from "./panel-actions-context.tsx";
import { useChargeKeys } from "./use-charge-keys.ts";

const WIDTH_PX = 1120;

/** The whole charge at once: what is paid, how, what goes back, and the paper it makes. */
export function ChargeDialog() {
  const shown = useAccountInTill();
  const detailed = usePanel((state) => state.detailed);
  return detailed && shown !== null ? <Charge key={shown.account.id} shown={shown} /> : null;
}

function Charge({ shown }: { readonly shown: AccountInTill }) {
  const { format } = useShop();
  const { panel } = useCore();
  const actions = usePanelActions();
  const { leftOut, discount, method, parts, received } = usePanel((state) => state);
  const [typing, setTyping] = useState<TenderMethod>("card");
  const { account, cabin } = shown;
  const sum = tillDue(account, { leftOut, discount, method, parts }, format.profile);
  const isEmpty = account.calls.length + account.items.length === 0;
  const isOff = faultOfCharge(sum, { method, received, isEmpty }) !== null;
  const close = () => panel.setState({ detailed: false, parts: null });
  const charge = (print: boolean) => void actions.charge({ print });
  useChargeKeys({ cabin, charge, isOff });
  const handed = parseMicros(received);
  const change = method === "cash" && handed.ok ? subtractMicros(handed.value, sum.rest) : ZERO;
  return (
    <Dialog title={<Title shown={shown} />} width={WIDTH_PX} edgeToEdge onClose={close}>
      <div className={styles.columns}>
        <ChargeLines shown={shown} sum={sum} leftOut={leftOut.length} />
        <ChargeTender tender={{ sum, method, parts, received, typing, onTyping: setTyping }} charge={{ isOff, charge }} shown={shown} />
        <ChargePaper shown={shown} sum={sum} change={change} />
      </div>
    </Dialog>
  );
}

function Title({ shown: { account, cabin, whose } }: { readonly shown: AccountInTill }) {
  const { t, format } = useShop();
  const last = useLive((state) => state.lastSale?.receipt.number ?? 0);
  const minute = useMinute();
  return (
    <span className={styles.title}>
      {cabin === null ? null : <b>{twoDigits(cabin)}</b>}
      {cabin === null ? t("till.detailPending", { name: whose }) : t("till.detailTitle", { number: twoDigits(cabin) })}
      <small>
        {t(account.mode === "prepaid" ? "tile.prepaid" : "tile.postpaid")} · {t("till.saleNumber", { number: format.count(last + 1) })}
        {account.lastEndedAt === null ? null : (
          <TickingAgo at={account.lastEndedAt} minute={minute} words={(time) => ` · ${t("till.hungUpAgo", { time })}`} />
        )}
      </small>
    </span>
  );
}
