/** "PJSIP/4301-0000009a" → "4301": a channel bears the name of its endpoint. Empty for any other channel. */
export function phoneOfChannel(channelName: string): string {
  return /^PJSIP\/(.+)-[0-9a-f]{8}$/.exec(channelName)?.[1] ?? "";
}
