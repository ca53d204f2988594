/** What a gateway is told to call as soon as a phone is lifted (its "off-hook auto-dial"): LIFT on the keys. */
export const liftCode = "*5438";
