/**
 * What nobody dials by accident, as the user part of a request URI. None is a number of the shop's price list, and none
 * may be repaired into one.
 */
export const HOSTILE_DIAL_STRINGS = [
  // A second destination for Dial().
  "2555%26PJSIP%2F4302",
  "2555&PJSIP/4302",
  "0322768005&PJSIP/0322768006@main",
  "0322768005%26Local%2F0322768006%40cabins",
  // More arguments for Dial(), and for the dialplan.
  "2555,30",
  "2555%2C30%2CgL(1:1)",
  "2555(",
  "2555)",
  "2555|30",
  "2555^30",
  "2555%0AAction",
  "2555%0D%0AINVITE",
  // What the dialplan would evaluate.
  "$" + "{EXTEN}",
  "$%7BEXTEN%7D",
  "$[1+1]",
  "%24%7BSHELL(id)%7D",
  // Parameters and second hosts of the URI.
  "2555;phone-context=main",
  "2555@main",
  "0322768005@main@127.0.0.1",
  "PJSIP/0322768005@main",
  "Local/0322768005@cabins",
  // Characters that are not what they look like.
  "2555%00",
  "2555%00%26PJSIP%2F4302",
  "%00322768005",
  "٠٣٢٢٧٦٨٠٠٥",
  "０３２２７６８００５",
  "%D9%A0%D9%A3%D9%A2%D9%A2%D9%A7%D9%A6%D9%A8%D9%A0%D9%A0%D9%A5",
  "O322768005",
  // Spaces, signs, and too many digits.
  "2555%20",
  "%200322768005",
  "0322 768005",
  "0322-768005",
  "0322.768005",
  "+",
  "++56322768005",
  "0322768005+",
  "*0322768005a",
  "0322768005032276800503227",
  "0".repeat(300),
  "'0322768005",
  '0322768005"',
  "0322768005\\",
  "s",
  "h",
  "T",
  "authorise",
  "%25",
  "",
] as const;
