/**
 * Every number the rules use that no source gives [A]. Each is a reasonable guess, and each can be overridden with `CheckContext.limits`.
 * What moving one does stands beside it.
 */
export const ASSUMED_LIMITS = Object.freeze({
  /** R3 warns below this. The source only says "a very small value". Higher: more small deals are questioned. */
  minRevenueYuan: 10_000,
  /** C7 warns below this. Higher: more short descriptions are questioned. */
  minDescriptionChars: 30,
  /** C7 sees a need in the description when this share of the need's character pairs stands in it, 0 to 1. */
  needInDescriptionShare: 0.6,
  /** D1 takes two needs for the same from this likeness on (Dice of character pairs), 0 to 1. Lower: more false alarms. */
  sameNeedShare: 0.5,
  /** D1 takes a short name for the same customer as a longer one that begins with it, from this many characters on. */
  samePrefixChars: 4,
  /** The owner of an unsent draft hears so many days before it is deleted. Higher: earlier. */
  draftExpiryNoticeDays: 7,
  /** The longest piece of a partner's own text that a message repeats. */
  quotedChars: 40,
  /** An HO is reminded of from this many working days left on. Higher: earlier. */
  hoReminderWorkingDays: 1,
  /** A verification is reminded of from this many working days left on. Higher: earlier. */
  verificationReminderWorkingDays: 2,
  /** An online invitation is reminded of from this many calendar days left on. Higher: earlier. */
  invitationReminderDays: 2,
  /** An HO that was taken back is news for so many calendar days after its last day. Higher: also older ones are told to a company that is new here. */
  takenBackNewsDays: 7,
  /** Files that one delivery evidence may have. Higher: more are taken. */
  evidenceFiles: 10,
  /** The largest of these files in bytes. Higher: larger ones are taken. */
  evidenceFileBytes: 20_000_000,
  /** The longest entry for a project manager. Higher: longer ones are taken. */
  projectManagerChars: 200,
});

/** The shape of `ASSUMED_LIMITS`, for overrides. */
export type Limits = { readonly [Key in keyof typeof ASSUMED_LIMITS]: number };

/** Numbers the published rules give themselves [S]. Not configurable: they change only when the rule does. */
export const PUBLISHED_LIMITS = Object.freeze({
  /** T1: verification, then default reject (po-verification-sla). */
  verificationWorkingDays: 10,
  /** T2: accepting an HO, then automatic decline (ho-accept-deadline). */
  hoAcceptanceWorkingDays: 3,
  /** An online invitation; one sent offline has no end (invitation-online-email, invitation-offline-generic-link). */
  onlineInvitationDays: 7,
  /** T4: clawback after the project period (incentive-clawback, "half a year"). */
  clawbackMonths: 6,
  /** T5: cash paid before verification (incentive-new-customer). */
  newCustomerCashYuan: 1_000,
  /** T6: quote after contract signing (po-link-offering-to-quote). */
  quoteAfterContractDays: 15,
  /** T7: signed and delivered POs in the last 12 months (ho-eligibility). */
  hoDeliveredPos: 3,
});
