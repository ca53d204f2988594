const KEY = "timbre.token";

/**
 * The access token of this window. It arrives once, in the part of the address that is never sent to a server
 * (`#token=...`), and moves at once to this tab's own storage.
 */
export function takeToken(window: Pick<Window, "location" | "history" | "sessionStorage">): string | null {
  const given = new URLSearchParams(window.location.hash.slice(1)).get("token");
  if (given !== null && given !== "") {
    window.sessionStorage.setItem(KEY, given);
    window.history.replaceState(null, "", window.location.pathname + window.location.search);
    return given;
  }
  return window.sessionStorage.getItem(KEY);
}
