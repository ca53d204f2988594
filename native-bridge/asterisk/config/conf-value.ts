/**
 * Values that go into the switch's files. Asterisk's configuration language has no quoting, so a value is refused
 * unless it cannot end its line, start a comment (`;`) or open a section. A refusal names the setting.
 */
export class InvalidSwitchSetting extends Error {
  readonly code = "switch/invalid-setting";

  constructor(setting: string, why: string) {
    super(`${setting}: ${why}`);
    this.name = "InvalidSwitchSetting";
  }
}

/** The name of a trunk, a line or the system: safe in sections, dial strings and regular expressions. */
export function confName(setting: string, value: string): string {
  return matching(setting, value, /^[a-z0-9_]{1,32}$/, "1 to 32 of a-z, 0-9 and _");
}

export function confPort(setting: string, value: number): number {
  return confInteger(setting, value, 1, 65_535);
}

export function confInteger(setting: string, value: number, from: number, to: number): number {
  if (!Number.isSafeInteger(value) || value < from || value > to)
    throw new InvalidSwitchSetting(setting, `a whole number from ${from} to ${to}, not ${value}`);
  return value;
}

/** A host name or IPv4 address with an optional port. */
export function confServer(setting: string, value: string): string {
  matching(setting, value, /^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(:[0-9]{1,5})?$/, "host or host:port");
  const port = value.split(":")[1];
  if (port !== undefined) confPort(setting, Number(port));
  return value;
}

/** A SIP user name: what may stand before the `@` of a URI without escaping (RFC 3261 section 25.1, less `;` and `?`). */
export function confUser(setting: string, value: string): string {
  return matching(setting, value, /^[A-Za-z0-9_.!~*'()&=+$,/%-]{1,80}$/, "1 to 80 characters of a SIP user name");
}

/** Free text on one line. `;` starts a comment unless a backslash precedes it, so a backslash itself is refused. */
export function confText(setting: string, value: string): string {
  return plainText(setting, value).replaceAll(";", "\\;");
}

/** Free text on one line for objects put over ARI, where nothing is escaped. */
export function plainText(setting: string, value: string): string {
  if (value.length > 240) throw new InvalidSwitchSetting(setting, "longer than 240 characters");
  if (/[\p{Cc}\u2028\u2029\\]/u.test(value)) throw new InvalidSwitchSetting(setting, "control characters and backslashes are not allowed");
  if (value === "" || value.trim() !== value) throw new InvalidSwitchSetting(setting, "empty, or spaces at an end");
  return value;
}

export function confPath(setting: string, value: string): string {
  if (!value.startsWith("/")) throw new InvalidSwitchSetting(setting, "an absolute path is needed");
  // The dialplan would take a dollar sign for an expression.
  if (/[;$]/.test(value)) throw new InvalidSwitchSetting(setting, "a path with ; or $ cannot be used");
  return confText(setting, value);
}

/** An IPv4 network in CIDR form; a bare address is a network of one. */
export function confNetwork(setting: string, value: string): string {
  const [address = "", bits = "32", ...rest] = value.split("/");
  if (rest.length > 0 || !/^[0-9]{1,2}$/.test(bits) || Number(bits) > 32)
    throw new InvalidSwitchSetting(setting, `not an IPv4 network: ${JSON.stringify(value)}`);
  return `${confIpv4(setting, address)}/${Number(bits)}`;
}

export function confIpv4(setting: string, value: string): string {
  const octets = value.split(".");
  const valid = octets.length === 4 && octets.every((octet) => /^(0|[1-9][0-9]{0,2})$/.test(octet) && Number(octet) <= 255);
  if (!valid) throw new InvalidSwitchSetting(setting, `not an IPv4 address: ${JSON.stringify(value)}`);
  return value;
}

/** A number as it is dialled, digits alone. */
export function confDigits(setting: string, value: string): string {
  return matching(setting, value, /^[0-9]{1,24}$/, "1 to 24 digits");
}

function matching(setting: string, value: string, pattern: RegExp, wanted: string): string {
  if (!pattern.test(value)) throw new InvalidSwitchSetting(setting, `${wanted}, not ${JSON.stringify(value)}`);
  return value;
}
