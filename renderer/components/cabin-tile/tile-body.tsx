import { assertNever } from "../../../shared/kernel/assert-never.ts";
import { AlertBody } from "./alert-body.tsx";
import { DiallingBody } from "./dialling-body.tsx";
import { FreeBody } from "./free-body.tsx";
import { OffHookBody } from "./off-hook-body.tsx";
import { OpenBody } from "./open-body.tsx";
import { PaidBody } from "./paid-body.tsx";
import { StoppedBody } from "./stopped-body.tsx";
import { TalkingBody } from "./talking-body.tsx";
import type { TileBodyProps } from "./tile-props.ts";
import { ToPayBody } from "./to-pay-body.tsx";

/** What a tile of size M or more shows below its head. */
export function TileBody(props: TileBodyProps) {
  switch (props.tone) {
    case "alert":
      return <AlertBody {...props} />;
    case "free":
      return <FreeBody {...props} />;
    case "open":
      return <OpenBody {...props} />;
    case "off-hook":
      return <OffHookBody {...props} />;
    case "dialling":
    case "ringing":
      return <DiallingBody {...props} />;
    case "talking":
    case "cutting-off":
    case "no-charge":
      return <TalkingBody {...props} />;
    case "to-pay":
      return <ToPayBody {...props} />;
    case "paid":
      return <PaidBody {...props} />;
    case "disabled":
    case "unreachable":
      return <StoppedBody {...props} />;
    default:
      return assertNever(props.tone);
  }
}
