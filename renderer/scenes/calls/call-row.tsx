import type { CallView } from "../../../shared/contract/call-view.ts";
import { callSeconds } from "../../components/cabin-tile/talked-seconds.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { twoDigits } from "../../components/cabin-tile/two-digits.ts";
import { dialledNumber } from "../../components/flag/dialled-number.ts";
import { Flag } from "../../components/flag/flag.tsx";
import { PickRow } from "../../components/table/pick-row.tsx";
import table from "../../components/table/table.module.css";
import { WhyButton } from "../../components/why-price/why-button.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { ChargeMark, StateMark } from "./call-mark.tsx";
import styles from "./calls.module.css";

interface CallRowProps {
  readonly call: CallView;
  readonly isChosen: boolean;
  readonly onChoose: (id: string) => void;
  readonly onWhy: (callId: string) => void;
}

/** A call as it was made: number, destination, price per unit and charge are those of that moment. */
export function CallRow({ call, isChosen, onChoose, onWhy }: CallRowProps) {
  const { format, shop } = useShop();
  const { flag, grouped } = dialledNumber(call.dialled, shop.dialPlan);
  const charge = format.moneyInList(wireMicros(call.price));
  return (
    <PickRow id={call.id} name={format.dateTime(call.authorisedAt)} isChosen={isChosen} onChoose={onChoose}>
      <td>{twoDigits(call.cabin)}</td>
      <td className={styles.destination}>
        <span className={table.place}>
          <Flag flag={flag} width={18} />
          <b>{call.destination}</b>
          <span className={table.quiet}>{grouped}</span>
        </span>
      </td>
      <td data-right>{format.durationInList(callSeconds(call))}</td>
      <td data-right>{format.rateInList(call.value, call.unit)}</td>
      <td data-right className={table.strong}>
        {call.state === "answered" ? (
          <span className={styles.above}>
            <WhyButton amount={charge} onWhy={() => onWhy(call.id)} />
          </span>
        ) : null}
        {charge}
      </td>
      <td>
        <StateMark state={call.state} />
      </td>
      <td>
        <ChargeMark call={call} />
      </td>
    </PickRow>
  );
}
