import { companyNameKey } from './company-name.js';
import { addMonths, daysFrom } from './days.js';
import { PUBLISHED_LIMITS } from './limits.js';
import { lettersOnly, normalText } from './normal-text.js';
import type { Opportunity } from './opportunity.js';

type Application = NonNullable<Opportunity['other_applications']>[number];

/** Facts of incentives, quotes and HOs. Each is false or undefined while what it rests on was not given. */
export interface IncentiveFacts {
  readonly notOnCoreMap: boolean;
  /** The project starts on or before the day of 机会点验证通过. */
  readonly startsTooEarly: boolean;
  /** Delivery ends today or later. */
  readonly deliveryNotOver: boolean;
  /** The last day on which an unsubscription leads to a clawback, while it has not passed. */
  readonly clawbackUntil: string | undefined;
  readonly cashOverNewCustomerLimit: boolean;
  /** Days from signing the contract to the quote, when the quote came later. */
  readonly quoteDaysLate: number | undefined;
  /** At 已认证 without the delivered POs that an HO wants there. */
  readonly hoNeedsMorePos: boolean;
  /** HO matters were touched: a stage of the path was given. */
  readonly asksAboutHo: boolean;
  readonly overlappingDelivery: Application | undefined;
  readonly overlappingOffering: Application | undefined;
}

const VALIDATED_STAGE = '已认证';

/** What follows from the facts given for incentives, quotes and HOs. */
export function incentiveFacts(given: Opportunity, today: string): IncentiveFacts {
  const { verified_on: verifiedOn, project_start: start, project_end: end, contract_on: contractOn, quote_on: quoteOn } = given;
  const halfYearAfter = end === undefined ? undefined : addMonths(end, PUBLISHED_LIMITS.clawbackMonths);
  const late = contractOn === undefined || quoteOn === undefined ? 0 : daysFrom(contractOn, quoteOn);
  return {
    notOnCoreMap: given.core_map === 'no',
    startsTooEarly: start !== undefined && verifiedOn !== undefined && start <= verifiedOn,
    deliveryNotOver: end !== undefined && today <= end,
    clawbackUntil: halfYearAfter !== undefined && today <= halfYearAfter ? halfYearAfter : undefined,
    cashOverNewCustomerLimit: (given.cash_paid_before ?? 0) > PUBLISHED_LIMITS.newCustomerCashYuan,
    quoteDaysLate: late > 0 ? late : undefined,
    hoNeedsMorePos: isValidatedStage(given.path_stage) && (given.delivered_pos_12m ?? 0) < PUBLISHED_LIMITS.hoDeliveredPos,
    asksAboutHo: given.path_stage !== undefined,
    overlappingDelivery: given.other_applications?.find((other) => deliversAtOnce(given, other)),
    overlappingOffering: given.other_applications?.find((other) => sharesOffering(given, other)),
  };
}

const isValidatedStage = (stage: string | undefined): boolean => stage !== undefined && normalText(stage).includes(VALIDATED_STAGE);

/** Same customer, whoever the partner is, with delivery periods that share a day. A period that is not known overlaps nothing. */
function deliversAtOnce(given: Opportunity, other: Application): boolean {
  const { customer_name: customer, project_start: start, project_end: end } = given;
  if (customer === undefined || start === undefined || end === undefined) return false;
  const key = companyNameKey(customer);
  return key !== '' && key === companyNameKey(other.customer_name) && other.from <= end && start <= other.to;
}

function sharesOffering(given: Opportunity, other: Application): boolean {
  const wanted = nameKey(other.offering ?? '');
  return wanted !== '' && (given.offering ?? []).some(({ name }) => nameKey(name) === wanted);
}

const nameKey = (name: string): string => lettersOnly(normalText(name));
