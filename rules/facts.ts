/** Every fact the rules decide on, worked out once and under a name, before any rule decides. */
import { isSameCompany } from './company-name.js';
import { isReachable } from './contact.js';
import type { CheckContext } from './context.js';
import { type IncentiveFacts, incentiveFacts } from './facts-of-incentives.js';
import { type TimeFacts, timeFacts } from './facts-of-time.js';
import type { NamedField } from './field-names.js';
import { ASSUMED_LIMITS, type Limits } from './limits.js';
import { likeness, normalText, shareWithin } from './normal-text.js';
import type { Money, Offering, Opportunity } from './opportunity.js';
import {
  coreOfNeed,
  isGenericNeed,
  isOpenAnswer,
  isPlaceholder,
  isRealEffort,
  namesAmount,
  namesWorkload,
  showsAction,
} from './wording.js';

type OpenOpportunity = NonNullable<Opportunity['open_opportunities']>[number];

export interface Facts extends TimeFacts, IncentiveFacts {
  /** The opportunity as it was given, for the values that a message repeats. */
  readonly given: Opportunity;
  readonly limits: Limits;
  /** Template items that are absent, empty, or hold a placeholder ("待定"). */
  readonly missing: ReadonlySet<NamedField>;
  readonly contactMalformed: boolean;
  readonly descriptionShort: boolean;
  /** The description shows neither a key action nor a business need. */
  readonly descriptionVague: boolean;
  /** The need only says what fits every deal ("上云"). */
  readonly needVague: boolean;
  /** Pre-sales activities were stated, and none of them is real effort with the customer. */
  readonly noRealEffort: boolean;
  readonly revenue: number | undefined;
  /** Offerings with a name. */
  readonly offerings: readonly Offering[];
  /** Names of Offerings that are stated not to be own, sellable, deliverable, or to be of another kind than the guide names. */
  readonly unfitOfferings: readonly string[];
  /** Names of Offerings stated not to count, where none is stated to count. */
  readonly uncountedOfferings: readonly string[];
  /** The partner's own open opportunities for the same customer with the same need. */
  readonly duplicates: readonly OpenOpportunity[];
}

/** Works out all facts. Pure: the same opportunity and context give the same facts. */
export function deriveFacts(given: Opportunity, context: CheckContext): Facts {
  const limits = withDefaults(context.limits);
  const offerings = (given.offering ?? []).filter(({ name }) => !isPlaceholder(name));
  const presales = given.presales_done?.filter((activity) => !isPlaceholder(activity));
  const missing = missingFields(given);
  const description = missing.has('opp_description') ? undefined : given.opp_description;
  const need = missing.has('bant_n') ? undefined : given.bant_n;
  return {
    given,
    limits,
    missing,
    contactMalformed: !missing.has('contact_method') && !isReachable(given.contact_method ?? ''),
    descriptionShort: description !== undefined && [...description.trim()].length < limits.minDescriptionChars,
    descriptionVague: description !== undefined && !showsAction(description) && !showsNeed(description, need, limits),
    needVague: need !== undefined && isGenericNeed(need),
    noRealEffort: presales !== undefined && !presales.some(isRealEffort),
    revenue: given.expected_revenue,
    offerings,
    unfitOfferings: offerings.filter(isUnfit).map(({ name }) => name),
    uncountedOfferings: offerings.some(({ counted }) => counted === 'yes')
      ? []
      : offerings.filter(({ counted }) => counted === 'no').map(({ name }) => name),
    duplicates: (given.open_opportunities ?? []).filter((open) => isDuplicate(given, need ?? given.opp_name, open, limits)),
    ...timeFacts(given, context),
    ...incentiveFacts(given, context.today),
  };
}

/** An override that is present but undefined keeps the default. */
function withDefaults(overrides: Partial<Limits> = {}): Limits {
  const given = Object.entries(overrides).filter(([, value]) => value !== undefined);
  return { ...ASSUMED_LIMITS, ...Object.fromEntries(given) };
}

function missingFields(given: Opportunity): ReadonlySet<NamedField> {
  const isMissing: Record<NamedField, boolean> = {
    customer_name: isEmpty(given.customer_name),
    customer_location: isEmpty(given.customer_location),
    opp_name: isEmpty(given.opp_name),
    opp_description: isEmpty(given.opp_description),
    expected_revenue: given.expected_revenue === undefined,
    contact_name: isEmpty(given.contact_name),
    contact_method: isEmpty(given.contact_method),
    bant_b: !isDefiniteBudget(given.bant_b),
    bant_a: isEmpty(given.bant_a) || isOpenAnswer(given.bant_a ?? ''),
    bant_n: isEmpty(given.bant_n) || isOpenAnswer(given.bant_n ?? ''),
    bant_t: isEmpty(given.bant_t) || isOpenAnswer(given.bant_t ?? ''),
    expected_sign_date: given.expected_sign_date === undefined,
    presales_done: (given.presales_done ?? []).every(isPlaceholder),
  };
  const fields = Object.keys(isMissing) as NamedField[];
  return new Set(fields.filter((field) => isMissing[field]));
}

const isEmpty = (text: string | undefined): boolean => text === undefined || isPlaceholder(text);

/** A budget is definite with an amount above zero; "enough" and "not approved yet" are not amounts. */
function isDefiniteBudget(budget: Money | string | undefined): boolean {
  if (budget === undefined) return false;
  if (typeof budget === 'string') return !isOpenAnswer(budget) && namesAmount(budget);
  return (budget.max ?? budget.min ?? 0) > 0;
}

/** A need shows when a known workload is named, or when the description repeats what is particular about the stated need. */
function showsNeed(description: string, need: string | undefined, limits: Limits): boolean {
  if (namesWorkload(description)) return true;
  return (
    need !== undefined && !isGenericNeed(need) && shareWithin(coreOfNeed(need), normalText(description)) >= limits.needInDescriptionShare
  );
}

const isUnfit = ({ own, sellable, deliverable, kind }: Offering): boolean =>
  own === 'no' || sellable === 'no' || deliverable === 'no' || kind === '其他';

function isDuplicate(given: Opportunity, need: string | undefined, open: OpenOpportunity, limits: Limits): boolean {
  if (given.customer_name === undefined || need === undefined) return false;
  if (!isSameCompany(given.customer_name, open.customer_name, limits.samePrefixChars)) return false;
  return likeness(comparable(need), comparable(open.need)) >= limits.sameNeedShare;
}

/** What is particular about a need; a need of generic words only is compared as it is. */
const comparable = (need: string): string => coreOfNeed(need) || normalText(need);
