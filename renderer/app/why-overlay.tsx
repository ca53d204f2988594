import { useCore, usePanel } from "../client/core-context.tsx";
import { useAnswer } from "../client/use-answer.ts";
import { WhyDialog } from "../components/why-price/why-dialog.tsx";

/** "¿Por qué este precio?", asked from any list of calls. */
export function WhyOverlay() {
  const callId = usePanel((state) => state.whyOf);
  return callId === null ? null : <Why key={callId} callId={callId} />;
}

function Why({ callId }: { readonly callId: string }) {
  const { panel } = useCore();
  const why = useAnswer((client) => client.rates.why({ callId }), callId);
  return <WhyDialog why={why} onClose={() => panel.setState({ whyOf: null })} />;
}
