/**
 * Calling codes of ITU-T E.164 with the country each belongs to (ISO 3166-1 alpha-2), or null for networks of no country
 * (satellites, shared services). Where one code serves several countries, the longest entry wins.
 */
export interface CallingCode {
  readonly code: string;
  readonly country: string | null;
}
const COUNTRY_CODES =
  "1:US 7:RU 20:EG 27:ZA 30:GR 31:NL 32:BE 33:FR 34:ES 36:HU 39:IT 40:RO 41:CH 43:AT 44:GB 45:DK 46:SE 47:NO 48:PL 49:DE " +
  "51:PE 52:MX 53:CU 54:AR 55:BR 56:CL 57:CO 58:VE 60:MY 61:AU 62:ID 63:PH 64:NZ 65:SG 66:TH 81:JP 82:KR 84:VN 86:CN 90:TR " +
  "91:IN 92:PK 93:AF 94:LK 95:MM 98:IR 211:SS 212:MA 213:DZ 216:TN 218:LY 220:GM 221:SN 222:MR 223:ML 224:GN 225:CI 226:BF " +
  "227:NE 228:TG 229:BJ 230:MU 231:LR 232:SL 233:GH 234:NG 235:TD 236:CF 237:CM 238:CV 239:ST 240:GQ 241:GA 242:CG 243:CD " +
  "244:AO 245:GW 246:IO 247:AC 248:SC 249:SD 250:RW 251:ET 252:SO 253:DJ 254:KE 255:TZ 256:UG 257:BI 258:MZ 260:ZM 261:MG " +
  "262:RE 263:ZW 264:NA 265:MW 266:LS 267:BW 268:SZ 269:KM 290:SH 291:ER 297:AW 298:FO 299:GL 350:GI 351:PT 352:LU 353:IE " +
  "354:IS 355:AL 356:MT 357:CY 358:FI 359:BG 370:LT 371:LV 372:EE 373:MD 374:AM 375:BY 376:AD 377:MC 378:SM 379:VA 380:UA " +
  "381:RS 382:ME 383:XK 385:HR 386:SI 387:BA 389:MK 420:CZ 421:SK 423:LI 500:FK 501:BZ 502:GT 503:SV 504:HN 505:NI 506:CR " +
  "507:PA 508:PM 509:HT 590:GP 591:BO 592:GY 593:EC 594:GF 595:PY 596:MQ 597:SR 598:UY 599:BQ 670:TL 672:NF 673:BN 674:NR " +
  "675:PG 676:TO 677:SB 678:VU 679:FJ 680:PW 681:WF 682:CK 683:NU 685:WS 686:KI 687:NC 688:TV 689:PF 690:TK 691:FM 692:MH " +
  "800:- 808:- 850:KP 852:HK 853:MO 855:KH 856:LA 870:- 878:- 880:BD 8810:- 8811:- 8812:- 8813:- 8816:- 8817:- 8818:- " +
  "8819:- 882:- 883:- 886:TW 888:- 979:- 960:MV 961:LB 962:JO 963:SY 964:IQ 965:KW 966:SA 967:YE 968:OM 970:PS 971:AE " +
  "972:IL 973:BH 974:QA 975:BT 976:MN 977:NP 992:TJ 993:TM 994:AZ 995:GE 996:KG 998:UZ";

/** Countries that share the calling code of another, by the first digits after which they are told apart. */
const WITHIN_CODES: Readonly<Record<string, string>> = {
  CA:
    "1204 1226 1236 1249 1250 1257 1263 1289 1306 1343 1354 1365 1367 1368 1382 1387 1403 1416 1418 1428 1431 1437 " +
    "1438 1450 1460 1468 1474 1506 1514 1519 1537 1548 1568 1579 1581 1584 1587 1600 1604 1613 1622 1633 1639 1647 " +
    "1672 1683 1705 1709 1742 1753 1778 1780 1782 1807 1819 1825 1867 1873 1879 1902 1905 1942",
  BS: "1242",
  BB: "1246",
  AI: "1264",
  AG: "1268",
  VG: "1284",
  VI: "1340",
  KY: "1345",
  BM: "1441",
  GD: "1473",
  TC: "1649",
  JM: "1658 1876",
  MS: "1664",
  MP: "1670",
  GU: "1671",
  AS: "1684",
  SX: "1721",
  LC: "1758",
  DM: "1767",
  VC: "1784",
  PR: "1787 1939",
  DO: "1809 1829 1849",
  TT: "1868",
  KN: "1869",
  KZ: "76 77",
  GG: "441481 447781 447839",
  JE: "441534 447509 447797 447829 447937",
  IM: "441624 447524 447624 447924",
  VA: "3906698",
  AX: "35818",
  SJ: "4779",
  CW: "5999",
  YT: "262269 262639",
  CC: "6189162",
  CX: "6189164",
};

/** How many digits follow the calling code, where a country has one length for all its subscribers. */
const NATIONAL_LENGTHS: Readonly<Record<string, number>> = {
  1: 10,
  7: 10,
  20: 10,
  27: 9,
  30: 10,
  31: 9,
  32: 9,
  33: 9,
  34: 9,
  40: 9,
  41: 9,
  44: 10,
  45: 8,
  48: 9,
  51: 9,
  52: 10,
  53: 8,
  54: 10,
  55: 11,
  56: 9,
  57: 10,
  58: 10,
  63: 10,
  86: 11,
  90: 10,
  91: 10,
  212: 9,
  213: 9,
  216: 8,
  221: 9,
  234: 10,
  351: 9,
  376: 6,
  380: 9,
  420: 9,
  421: 9,
  502: 8,
  503: 8,
  504: 8,
  505: 8,
  506: 8,
  507: 8,
  509: 8,
  591: 8,
  593: 9,
  595: 9,
  598: 8,
  8816: 8,
  8817: 8,
};

const countryOfPrefix = new Map<string, string | null>();
/** The codes that end a calling code proper, as opposed to digits within it. */
const callingCodes = new Set<string>();
for (const entry of COUNTRY_CODES.split(" ")) {
  const [code = "", country = "-"] = entry.split(":");
  callingCodes.add(code);
  countryOfPrefix.set(code, country === "-" ? null : country);
}
for (const [country, prefixes] of Object.entries(WITHIN_CODES)) {
  for (const prefix of prefixes.split(" ")) countryOfPrefix.set(prefix, country);
}
const PREFIX_DIGITS_MAX = 7;
const CODE_DIGITS_MAX = 4;

/** The calling code that begins a number in E.164 (digits without `+`); null where there is none yet or none such. */
export function callingCodeOf(e164: string): string | null {
  for (let length = CODE_DIGITS_MAX; length >= 1; length -= 1) {
    const code = e164.slice(0, length);
    if (code.length === length && callingCodes.has(code)) return code;
  }
  return null;
}

/** The country and the longest prefix that told it. */
export function callingCodeEntry(e164: string): CallingCode | null {
  for (let length = PREFIX_DIGITS_MAX; length >= 1; length -= 1) {
    const code = e164.slice(0, length);
    const country = code.length === length ? countryOfPrefix.get(code) : undefined;
    if (country !== undefined) return { code, country };
  }
  return null;
}

/** Every code and every prefix within one that tells a country. */
export function callingCodeList(): readonly CallingCode[] {
  return Array.from(countryOfPrefix, ([code, country]) => ({ code, country }));
}

/** How long a national number is, calling code and trunk prefix left out; null where it varies. */
export function nationalLengthOf(callingCode: string): number | null {
  return NATIONAL_LENGTHS[callingCode] ?? null;
}
