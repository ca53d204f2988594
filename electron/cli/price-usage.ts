export const PRICE_USAGE = `timbre price --value 200 --unit minute|second --increment 1/1 --seconds 68 [--json]
  --value X           price of a minute or of a second; with --markup, what the provider takes
  --increment F/N     seconds billed: first, then next increments begun. F/N bills F for a call of up to F seconds, and
                      beyond it F plus as many N as are begun after F: 61 s of 60/7 are 67 s, never 63 counted from 0
  --seconds N         answered seconds, to the millisecond: 60.4
  --seconds-rounding  up (a second begun is a second; the default) or nearest
  --connect X         charged once if anything is billed
  --minimum X         the least a billed call costs
  --grace N           a call of up to N seconds is free, a longer one is billed in full
  --markup P          percent on the value, the connection and the minimum
  --tax P             percent of tax; --tax-mode included (in the prices; the default) or on-top. Answers the tax within
  --rounding          once per call, to the minor unit: half-up (the default) or up
  --currency CLP, --decimals N
  --deposit X         answers maxSeconds: how long X lasts, null where it does not pay the first increment. Then --seconds
                      may be left out. --max-seconds N bounds it (86400)
  --cash-to X         answers what is paid in coins of X; --cash-mode half-up (the default), half-down, up or down`;
