/** What the trail tells of a record. A name once used is kept. */
export const AUDIT_EVENTS = [
  'consent-stated',
  'consent-refused',
  'draft-confirmed',
  'draft-discarded',
  'draft-handed-over',
  'draft-received',
  'draft-handed-back',
  'draft-expired',
  'call-accepted',
  'call-refused',
  'status-changed',
  'question-asked',
  'question-answered',
  'person-forgotten',
  'data-exported',
  'data-erased',
] as const;

/** Who made it happen: a person of a partner, support staff, whoever runs the desk, the vendor's side, the desk by itself. */
export const AUDIT_ACTORS = ['person', 'staff', 'operator', 'partner-center', 'desk'] as const;

/** What happened, as whoever makes it happen tells it. */
export interface AuditEvent {
  /** The chain that it belongs to: all that happened to one draft, to one question, and whose data were given out or erased. */
  readonly record: `draft:${string}` | `question:${string}` | 'privacy';
  readonly event: (typeof AUDIT_EVENTS)[number];
  readonly by: (typeof AUDIT_ACTORS)[number];
  /** Whom it is about; null where it is about nobody. The trail holds a reference in his place. */
  readonly personId: string | null;
  /** The number of the record in the Partner Center, once it has one. */
  readonly subject: string | null;
  /** What was confirmed, stated or answered; the trail holds a keyed hash in its place. Null: nothing beyond the event. */
  readonly content: unknown;
  readonly at: number;
}

/** A line of the trail. Nothing of it is personal data: references and hashes mean nothing without keys that lie elsewhere. */
export interface AuditLine {
  readonly record: string;
  /** From 1, without a gap, within the record. */
  readonly position: number;
  readonly at: number;
  readonly event: AuditEvent['event'];
  readonly by: AuditEvent['by'];
  /** Who it is about, by a reference that only the table of keys can resolve. */
  readonly person: string | null;
  readonly subject: string | null;
  /** HMAC-SHA-256 of the content; hexadecimal. */
  readonly content: string | null;
  /** The hash of the line before in its record; empty in the first. */
  readonly previous: string;
  /** SHA-256 over all of the above; hexadecimal. */
  readonly hash: string;
}

/** The end of a record's chain. */
export interface AuditHead {
  readonly record: string;
  readonly position: number;
  readonly hash: string;
}

/** A signature under the heads that changed since the one before. */
export interface AuditSignature {
  /** From 1, without a gap. */
  readonly number: number;
  readonly at: number;
  readonly heads: number;
  /** SHA-256 over the heads in the order of their records. */
  readonly digest: string;
  /** The signature before; empty in the first. */
  readonly previous: string;
  /** Which key it was made with; tells nothing of the key. */
  readonly keyId: string;
  readonly signature: string;
}

/** The append-only trail of what happened to records. Lines are never changed or removed; what makes them personal is a key that may be. */
export interface AuditTrail {
  /** Appends a line to its record's chain, in the transaction of what it tells of. Somebody else at the same chain is `store.conflict`. */
  append(event: AuditEvent): Promise<void>;
  /** Lines in the order of records and positions, after a place in it. */
  lines(after: { readonly record: string; readonly position: number }, limit: number): Promise<readonly AuditLine[]>;
  /** Every line of the chains that a number of the Partner Center, or a record's own id, stands in. */
  linesAbout(name: string): Promise<readonly AuditLine[]>;
  /** Where the chains of records end, as was noted with the last line of each. */
  heads(records: readonly string[]): Promise<readonly AuditHead[]>;
  /** How many chains there are. */
  countChains(): Promise<number>;
  /** Heads that no signature covers. */
  unsigned(limit: number): Promise<readonly AuditHead[]>;
  /** Records whose head counts as signed and stands in no signature. */
  lostSignatures(limit: number): Promise<readonly string[]>;
  /** Stores a signature with what it covers. A number that is taken is `store.conflict`. */
  sign(signature: AuditSignature, heads: readonly AuditHead[]): Promise<void>;
  lastSignature(): Promise<AuditSignature | undefined>;
  signatures(after: number, limit: number): Promise<readonly AuditSignature[]>;
  /** What a signature covers, each with the hash that its line has now; null where the line is gone. */
  signedHeads(number: number): Promise<readonly (AuditHead & { readonly now: string | null })[]>;
  /** Destroys a person's key and reference: no line can be traced to him any more, none of his content guessed. */
  forgetPerson(personId: string): Promise<void>;
  /** Destroys what the content hashes of a record are made with besides: for people who are named in it. */
  forgetContent(record: AuditEvent['record']): Promise<void>;
}
