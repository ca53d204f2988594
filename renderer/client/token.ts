const KEY = "timbre.token";
const PERSON_KEY = "timbre.person";

type Storage = Pick<Window, "sessionStorage">;

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

/** The token of the person who signed in at this window; null where nobody did. */
export function personToken({ sessionStorage }: Storage): string | null {
  return sessionStorage.getItem(PERSON_KEY);
}

export function keepPersonToken({ sessionStorage }: Storage, token: string | null): void {
  if (token === null) sessionStorage.removeItem(PERSON_KEY);
  else sessionStorage.setItem(PERSON_KEY, token);
}
