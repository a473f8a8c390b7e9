/** What one call may carry. Every one is an assumption of ours [A]; the OpenAPI document states them, and each has its own error. */
export const CONTRACT_LIMITS = Object.freeze({
  /** A submission with every text at its limit is about half of this. */
  bodyBytes: 128 * 1024,
  /** Any text without a limit of its own below. */
  textChars: 200,
  /** Entries of any list. */
  listItems: 50,
  /** Ids and keys in headers, after percent-decoding. */
  headerChars: 128,
  /** A picture as a data URI: some three times what a QR code of a long link takes. */
  pictureChars: 6_144,
  pageDefault: 20,
  pageMax: 100,
  reasons: 20,
  reasonChars: 500,
  /** One step of the demo's clock. */
  advanceDaysMax: 366,
  advanceHoursMax: 8_784,
});

/** Texts that may be longer or must be shorter than `textChars`. */
const FIELD_CHARS: ReadonlyMap<string, number> = new Map([
  ['customer_name', 256],
  ['customer_account', 64],
  ['opp_name', 100],
  ['opp_description', 6_000],
  ['bant_b', 1_000],
  ['bant_a', 1_000],
  ['bant_n', 2_000],
  ['bant_t', 1_000],
  ['contact_name', 100],
  ['open_opportunities', 2_000],
  ['reasons', CONTRACT_LIMITS.reasonChars],
  ['reason', CONTRACT_LIMITS.reasonChars],
  ['note', 1_000],
  ['proof', 2_000],
  ['evidence', 6_000],
  ['managerName', 100],
  ['description', 6_000],
  ['partnerId', CONTRACT_LIMITS.headerChars],
  ['customerName', 256],
]);

/** The most characters (code points) a text of this field may have. */
export const charsAllowedIn = (field: string): number => FIELD_CHARS.get(field) ?? CONTRACT_LIMITS.textChars;
