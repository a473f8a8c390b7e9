import { seesCompany } from './access.js';
import type { Clock, IdSource } from './clock.js';
import type { LastKnown } from './last-known.js';
import type { PartnerCenterFlows, RemoteDetail, RemoteLine } from './partner-center/port.js';
import type { RemoteOpportunity, Store } from './ports.js';
import type { OpportunityRecord, Who } from './records.js';
import type { Reader } from './seen.js';
import { requestIdFrom } from './request-id.js';
import type { Heard, KnownList, SeenList } from './seen-records.js';

/** An opportunity of the company, wherever it was submitted. */
export interface CompanyOpportunity
  extends Pick<OpportunityRecord, 'number' | 'status' | 'statusSince' | 'deadline' | 'reasons' | 'fields'> {
  /** Epoch milliseconds; null in a list for one that was not submitted here. */
  readonly submittedAt: number | null;
}

/** One opportunity as one person may see it. */
export interface SeenOpportunity extends Heard {
  readonly opportunity: CompanyOpportunity;
}

/** An opportunity with the way it has gone. */
export interface OpportunityDetail extends SeenOpportunity {
  /** Every status it has had and who changed it, oldest first; null while the Partner Center does not answer. */
  readonly history: RemoteDetail['history'] | null;
  /** What was reported since its verification, oldest first; empty while the Partner Center does not answer. */
  readonly progress: RemoteDetail['progress'];
  /** Requests to withdraw it, oldest first; empty while the Partner Center does not answer. */
  readonly withdrawalRequests: RemoteDetail['withdrawalRequests'];
  /** The number of the rejected one that it repairs. */
  readonly replaces: string | null;
}

/** The reads about submitted opportunities: the company's as far as the person's roles allow, else the person's own. */
export interface OpportunityReads {
  /**
   * Newest first, those that were submitted elsewhere too, of which the Partner Center's latest hundred are known. Not fresh: it did not answer,
   * and what was submitted elsewhere is as it was listed last, if it ever was.
   */
  opportunities(limit: number): Promise<SeenList<CompanyOpportunity>>;
  /** The same list alone, for whoever chooses from it. */
  myOpportunities(limit: number): Promise<readonly CompanyOpportunity[]>;
  /** Undefined for another company's number, one the person may not see, and one that does not exist: they look alike. */
  opportunity(number: string): Promise<SeenOpportunity | undefined>;
  /** The same with its history. */
  opportunityDetail(number: string): Promise<OpportunityDetail | undefined>;
}

interface OpportunityReadsParts {
  readonly reader: Reader;
  readonly partnerCenter: PartnerCenterFlows;
  readonly store: Pick<Store, 'opportunities' | 'handovers' | 'feeds'>;
  readonly memory: LastKnown<KnownList<RemoteLine>>;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly who: Who;
}

/** The contract's longest page. */
const LISTED = 100;

/** Makes the reads of one person. */
export function createOpportunityReads(parts: OpportunityReadsParts): OpportunityReads {
  const { reader, partnerCenter, store, memory, clock, ids, who } = parts;

  /** As it is stored; undefined where it was not submitted here, or the person may not see it. */
  const known = async (number: string): Promise<OpportunityRecord | undefined> => {
    const found = await store.opportunities.byNumber(who.partnerId, number);
    if (found === undefined || seesCompany(who) || found.authorId === who.personId) return found;
    // Who wrote it and handed it to the main account follows it too.
    const handover = await store.handovers.get(found.draftId);
    return handover?.authorId === who.personId ? found : undefined;
  };

  const listed = () => {
    const asked = partnerCenter.opportunities(who, { limit: LISTED }, requestIdFrom(ids));
    return reader.latest(
      asked.then((answer) => (answer.kind === 'listed' ? { items: answer.items, asOf: clock.now() } : null)),
      memory,
    );
  };

  const opportunities = async (limit: number): Promise<SeenList<CompanyOpportunity>> => {
    const all = seesCompany(who);
    const own = await store.opportunities.list({ partnerId: who.partnerId, ...(all ? {} : { personId: who.personId }), limit });
    if (!all) return { items: own, asOf: clock.now(), fresh: true };
    const remote = await listed();
    const { items: lines, asOf } = remote?.value ?? { items: [], asOf: clock.now() };
    const fresh = remote?.fresh === true;
    return { items: merged(own, lines, { fresh }).slice(0, limit), asOf, fresh };
  };

  /** One that was submitted elsewhere. */
  const elsewhere = async (number: string): Promise<OpportunityDetail | undefined> => {
    if (!seesCompany(who)) return undefined;
    const answer = await reader.one(partnerCenter.opportunityDetail(who, number, requestIdFrom(ids)));
    if (answer.kind === 'found') {
      const { history, progress, replaces, withdrawalRequests, fields, submittedAt } = answer.value;
      const opportunity = { ...newsOf(answer.value), fields, submittedAt };
      return { opportunity, asOf: clock.now(), fresh: true, history, progress, replaces, withdrawalRequests };
    }
    if (answer.kind === 'not-found') return undefined;
    const last = memory.lastKnown(who);
    const line = last?.items.find((one) => one.number === number);
    return last && line && { opportunity: ofLine(line), asOf: last.asOf, fresh: false, ...UNTOLD };
  };

  /** No event of it since it was looked at: it is as it was when the events were read. */
  const lastKnown = async (opportunity: OpportunityRecord): Promise<SeenOpportunity> => {
    const readAt = (await store.feeds.get(who.partnerId))?.readAt ?? 0;
    return { opportunity, asOf: Math.max(opportunity.lookedAt, readAt), fresh: false };
  };
  const refreshed = (record: OpportunityRecord, news: RemoteOpportunity): SeenOpportunity => ({
    opportunity: { ...record, ...newsOf(news) },
    asOf: clock.now(),
    fresh: true,
  });

  return {
    opportunities,

    myOpportunities: async (limit) => (await opportunities(limit)).items,

    async opportunity(number) {
      const record = await known(number);
      if (record === undefined) return elsewhere(number);
      const asked = partnerCenter.opportunity(who, number, requestIdFrom(ids));
      const answer = await reader.one<RemoteOpportunity>(
        asked.then((said) => (said.kind === 'found' ? { kind: 'found', value: said.opportunity } : said)),
      );
      return answer.kind === 'found' ? refreshed(record, answer.value) : lastKnown(record);
    },

    async opportunityDetail(number) {
      const record = await known(number);
      if (record === undefined) return elsewhere(number);
      const answer = await reader.one(partnerCenter.opportunityDetail(who, number, requestIdFrom(ids)));
      if (answer.kind !== 'found') return { ...(await lastKnown(record)), ...UNTOLD };
      const { history, progress, replaces, withdrawalRequests } = answer.value;
      return { ...refreshed(record, answer.value), history, progress, replaces, withdrawalRequests };
    },
  };
}

const UNTOLD = { history: null, progress: [], replaces: null, withdrawalRequests: [] } as const;

const newsOf = ({ number, status, statusSince, deadline, reasons }: RemoteOpportunity) => ({
  number,
  status,
  statusSince,
  deadline,
  reasons,
});

const ofLine = ({ name, customerName, ...line }: RemoteLine): CompanyOpportunity => ({
  ...newsOf(line),
  fields: { ...(customerName === null ? {} : { customer_name: customerName }), ...(name === null ? {} : { opp_name: name }) },
  submittedAt: null,
});

/** Both lists, newest first: what has no number yet, the Partner Center's in its order, then what was submitted here and is older than its page. */
function merged(
  own: readonly OpportunityRecord[],
  lines: readonly RemoteLine[],
  { fresh }: { readonly fresh: boolean },
): readonly CompanyOpportunity[] {
  const byNumber = new Map(own.flatMap((record) => (record.number === null ? [] : [[record.number, record] as const])));
  const inBoth = new Set(lines.map(({ number }) => number));
  // What was listed a while ago is no news of what is kept here: that is looked at in between.
  const shown = lines.map((line) => {
    const record = byNumber.get(line.number);
    if (record === undefined) return ofLine(line);
    return fresh ? { ...record, ...newsOf(line) } : record;
  });
  const others = own.filter(({ number }) => number === null || !inBoth.has(number));
  return fresh
    ? [...others.filter(({ number }) => number === null), ...shown, ...others.filter(({ number }) => number !== null)]
    : [...others, ...shown];
}
