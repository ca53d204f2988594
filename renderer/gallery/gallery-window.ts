import type { Core } from "../client/core-context.tsx";
import type { FakeCore } from "./fake-client.ts";

/** What a test reaches in from outside the page. */
declare global {
  interface Window {
    gallery?: { readonly fake: FakeCore; readonly core: Core; away: boolean };
  }
}
