import type { Knowledge } from '../knowledge/answer.js';
import { seesCompany } from './access.js';
import type { Clock, IdSource } from './clock.js';
import { type KeptData, keptDataOf, type PersonSettings, settingsOf } from './kept-data.js';
import type { LastKnown } from './last-known.js';
import type { PartnerCenterFlows } from './partner-center/port.js';
import type { Profile, Store } from './ports.js';
import type { Consent, Draft, Who } from './records.js';
import { requestIdFrom } from './request-id.js';
import { createReader } from './seen.js';
import { createHandoverReads, type HandoverReads } from './seen-handovers.js';
import { createOpportunityReads, type OpportunityReads } from './seen-opportunities.js';
import { createRecordReads, type ListMemories, type RecordReads } from './seen-records.js';
import { timerWait, type Wait } from './within.js';

/** An open opportunity as rule D1 compares it with a new one. */
interface OpenOpportunity {
  /** Empty where the person may not see it: the rule then says only that there is one. */
  readonly id: string;
  readonly customer_name: string;
  readonly need: string;
}

/** What the desk knows, for one person, read-only. No read takes longer than the view's time limit for the Partner Center, none throws for what it does. */
export interface DeskView extends HandoverReads, OpportunityReads, RecordReads {
  readonly knowledge: Knowledge;
  /** What the Partner Center knows of the person's company; else the last known, with its time; else `unknown` throughout. */
  profile(): Promise<Profile>;
  /** The person's drafts that are open or being sent, newest change first. */
  unfinishedDrafts(): Promise<readonly Draft[]>;
  /** Undefined unless the person owns it. */
  draft(id: string): Promise<Draft | undefined>;
  /** Oldest first; empty unless the person owns the draft. */
  consents(draftId: string): Promise<readonly Consent[]>;
  /** The company's open opportunities, for the duplicate check alone: one that the person may not see is compared too, because the rule is the company's, but has no id. */
  openOpportunities(): Promise<readonly OpenOpportunity[]>;
  /** The person's language, reminders and news. */
  settings(): Promise<PersonSettings>;
  /** What is kept about the person. */
  keptData(): Promise<KeptData>;
}

export interface DeskViewParts {
  readonly store: Store;
  readonly partnerCenter: PartnerCenterFlows;
  readonly knowledge: Knowledge;
  readonly profiles: LastKnown<Profile>;
  readonly lists: ListMemories;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly who: Who;
  /** How long a read waits for the Partner Center. */
  readonly timeoutMs?: number;
  readonly wait?: Wait;
}

/** Of a company with more open opportunities, the newest are compared: a duplicate is nearly always of the last months. */
const MOST_COMPARED = 2_000;
const PARTNER_CENTER_LIMIT_MS = 2_000;

/** The view of one person for one turn. */
export function createDeskView(parts: DeskViewParts): DeskView {
  const { store, partnerCenter, knowledge, profiles, clock, ids, who, timeoutMs = PARTNER_CENTER_LIMIT_MS, wait = timerWait } = parts;
  const reader = createReader({ who, timeoutMs, wait });

  const draft = async (id: string): Promise<Draft | undefined> => {
    const found = await store.drafts.get(id);
    return found?.ownerId === who.personId && found.partnerId === who.partnerId ? found : undefined;
  };

  return {
    knowledge,
    ...createHandoverReads({ store, partnerCenter, reader, ids, who }),
    ...createOpportunityReads({ reader, partnerCenter, store, memory: parts.lists.opportunities, clock, ids, who }),
    ...createRecordReads({ reader, partnerCenter, opportunities: store.opportunities, lists: parts.lists, clock, ids, who }),

    async profile() {
      const asked = partnerCenter.profile(who, requestIdFrom(ids)).then((answer) => (answer.kind === 'found' ? answer.profile : null));
      return (await reader.latest(asked, profiles))?.value ?? { pceJoined: 'unknown', mainAccount: 'unknown', asOf: clock.now() };
    },

    unfinishedDrafts: async () => (await store.drafts.unfinishedOf(who.personId)).filter(({ partnerId }) => partnerId === who.partnerId),

    draft,

    consents: async (draftId) => ((await draft(draftId)) === undefined ? [] : store.consents.ofDraft(draftId)),

    async openOpportunities() {
      const open = await store.opportunities.open(who.partnerId, MOST_COMPARED);
      return open.map(({ id, number, authorId, fields }) => ({
        id: seesCompany(who) || authorId === who.personId ? (number ?? id) : '',
        customer_name: fields.customer_name ?? '',
        need: fields.bant_n ?? fields.opp_name ?? fields.opp_description ?? '',
      }));
    },

    settings: () => settingsOf(store, who),

    keptData: () => keptDataOf(store, who),
  };
}
