import type { AccountView } from "../../../shared/contract/cabin-view.ts";
import { usePanel } from "../../client/core-context.tsx";
import { ItemLine } from "../../components/till/item-line.tsx";
import { TillLine } from "../../components/till/till-line.tsx";
import { usePanelActions } from "./panel-actions-context.tsx";

interface AccountLinesProps {
  readonly account: AccountView;
  /** Null for a pending account: a call of it that is not paid now is paid later, without a question. */
  readonly cabin: number | null;
  /** There is room for the unit of each price. */
  readonly isDetailed?: boolean;
}

/** The calls and items of an account to pay, each with its check. */
export function AccountLines({ account, cabin, isDetailed = false }: AccountLinesProps) {
  const actions = usePanelActions();
  const leftOut = usePanel((state) => state.leftOut);
  const isNow = (id: string) => !leftOut.includes(id);
  const toggle = (id: string) => (isNow(id) ? actions.payLater(id) : actions.payNow(id));
  const toggleCall = (call: string) => {
    if (isNow(call) && cabin !== null) actions.show({ kind: "leave-out", cabin, call });
    else toggle(call);
  };
  return (
    <>
      {account.calls.map((call) => (
        <TillLine
          key={call.id}
          call={call}
          onWhy={actions.why}
          paid={{ now: isNow(call.id), onToggle: () => toggleCall(call.id) }}
          isDetailed={isDetailed}
        />
      ))}
      {account.items.map((item) => (
        <ItemLine
          key={item.id}
          item={item}
          paid={{ now: isNow(item.id), onToggle: () => toggle(item.id) }}
          onRemove={() => void actions.removeItem(item.id)}
        />
      ))}
    </>
  );
}
