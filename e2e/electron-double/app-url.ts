/** Chromium alone knows no app: scheme, so its pages stand at https, where they have an origin and a policy just the same. */
const SUFFIX = ".app.electron-double.test";

export function pageUrl(appUrl: string): string {
  return appUrl.replace(/^app:\/\/([^/]+)/, `https://$1${SUFFIX}`);
}

/** What Electron would call this address. Written on the text: a URL object would tidy up what an attack consists of. */
export function electronUrl(url: string): string {
  return url.replace(new RegExp(`^https://([^/]+)${SUFFIX.replaceAll(".", "\\.")}`), "app://$1");
}
