import { useCore, useLive, usePanel } from "../client/core-context.tsx";
import { operationIds } from "../client/operation-ids.ts";
import { askWithApproval } from "../client/with-approval.ts";
import { wireMicros } from "../components/cabin-tile/tile-money.ts";
import { CashDialog, type CashMove } from "../components/cash/cash-dialog.tsx";
import { ConfirmDialog } from "../components/dialog/confirm-dialog.tsx";
import { useShop } from "../shop/shop-context.tsx";

/** F4 anywhere: cash in, cash out, into the safe, or the drawer open without a sale. */
export function CashOverlay() {
  const { panel } = useCore();
  const over = usePanel((state) => state.over);
  const hasShift = useLive((state) => state.shift !== null);
  const { t } = useShop();
  const close = () => panel.setState({ over: null });
  if (over !== "cash" && over !== "safe-drop") return null;
  if (hasShift) return <Moves kind={over === "cash" ? "in" : "safe-drop"} onClose={close} />;
  return (
    <ConfirmDialog
      title={t("shift.none")}
      help={t("cash.needsShift")}
      action={t("nav.shift")}
      onConfirm={() => panel.setState({ over: null, scene: "shift" })}
      onClose={close}
    />
  );
}

function Moves({ kind, onClose }: { readonly kind: CashMove; readonly onClose: () => void }) {
  const core = useCore();
  const { format } = useShop();
  const move = async (request: { readonly kind: CashMove; readonly amount: string; readonly reason: string }) => {
    const intention = `cash ${JSON.stringify(request)}`;
    const answer = await askWithApproval(core, (client, approval) =>
      client.shifts.move({ ...request, ...approval, operationId: operationIds.idFor(intention) }),
    );
    if (!answer.ok) return;
    operationIds.done(intention);
    core.notices.setState({ notice: { kind: "done", text: "cash.done", params: { amount: format.money(wireMicros(request.amount)) } } });
    onClose();
  };
  const openDrawer = async (reason: string) => {
    const intention = `open drawer ${reason}`;
    const answer = await askWithApproval(core, (client, approval) =>
      client.shifts.openDrawer({ reason, ...approval, operationId: operationIds.idFor(intention) }),
    );
    if (!answer.ok) return;
    operationIds.done(intention);
    core.notices.setState({ notice: { kind: "done", text: answer.value.opened ? "cash.opened" : "cash.notOpened" } });
    onClose();
  };
  return (
    <CashDialog
      first={kind}
      onMove={(request) => void move(request)}
      onOpenDrawer={(reason) => void openDrawer(reason)}
      onClose={onClose}
    />
  );
}
