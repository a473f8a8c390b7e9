import { seesCompany, seesIncentives } from './access.js';
import type { Clock, IdSource } from './clock.js';
import { createLastKnown, type LastKnown } from './last-known.js';
import type {
  Listed,
  PageAsked,
  PartnerCenterFlows,
  RemoteHo,
  RemoteIncentive,
  RemoteInvitation,
  RemoteLine,
  RemoteProgress,
  RemoteProject,
} from './partner-center/port.js';
import type { Opportunities } from './ports.js';
import type { Who } from './records.js';
import { requestIdFrom } from './request-id.js';
import type { Reader } from './seen.js';

/** When the Partner Center said so, and whether only now. */
export interface Heard {
  /** Epoch milliseconds. */
  readonly asOf: number;
  /** False: the Partner Center did not answer in time, this is what was known last. */
  readonly fresh: boolean;
}

/** Records of the company as the Partner Center listed them, newest first. */
export interface SeenList<T> extends Heard {
  readonly items: readonly T[];
}

/** One HO with what was reported of it, oldest first; of one that is only remembered no reports are known. */
export interface SeenHo extends Heard {
  readonly ho: RemoteHo;
  readonly progress: readonly RemoteProgress[];
}

/** The reads about the company's records. `away`: no answer, and nothing is known from before. */
export interface RecordReads {
  /** HOs shared with the company; none for a person whose roles do not show them. */
  hos(limit: number): Promise<SeenList<RemoteHo> | 'away'>;
  /** Undefined for another company's number, one the person may not see, and one that does not exist. */
  ho(number: string): Promise<SeenHo | 'away' | undefined>;
  /** The latest incentive applications that the person may see: the company's with a role for it, else those for opportunities of his own. */
  incentives(): Promise<SeenList<RemoteIncentive> | 'away'>;
  /** Invitations that the company has made. `hidden`: the person's roles do not show the company's records. */
  invitations(limit: number): Promise<SeenList<RemoteInvitation> | 'hidden' | 'away'>;
  /** Projects under delivery evaluation: one for each signed PO and HO. */
  projects(limit: number): Promise<SeenList<RemoteProject> | 'hidden' | 'away'>;
  /** Undefined for another company's number, one the person may not see, and one that has no project. */
  project(number: string): Promise<RemoteProject | 'away' | undefined>;
}

export type KnownList<T> = Omit<SeenList<T>, 'fresh'>;

/** What the Partner Center listed last, for each person. */
export interface ListMemories {
  readonly hos: LastKnown<KnownList<RemoteHo>>;
  readonly incentives: LastKnown<KnownList<RemoteIncentive>>;
  readonly invitations: LastKnown<KnownList<RemoteInvitation>>;
  readonly opportunities: LastKnown<KnownList<RemoteLine>>;
  readonly projects: LastKnown<KnownList<RemoteProject>>;
}

export const createListMemories = (): ListMemories => ({
  hos: createLastKnown(),
  incentives: createLastKnown(),
  invitations: createLastKnown(),
  opportunities: createLastKnown(),
  projects: createLastKnown(),
});

interface RecordReadsParts {
  readonly reader: Reader;
  readonly partnerCenter: PartnerCenterFlows;
  readonly opportunities: Pick<Opportunities, 'byNumber'>;
  readonly lists: ListMemories;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly who: Who;
}

/** Applications looked at: the contract's longest page. */
const INCENTIVES = 100;

/** Makes the reads of one person. */
export function createRecordReads({ reader, partnerCenter, opportunities, lists, clock, ids, who }: RecordReadsParts): RecordReads {
  const listed = async <T>(
    list: (who: Who, page: PageAsked, requestId: string) => Promise<Listed<T>>,
    memory: LastKnown<KnownList<T>>,
    limit: number,
  ): Promise<SeenList<T> | 'away'> => {
    const asked = list(who, { limit }, requestIdFrom(ids)).then((answer) =>
      answer.kind === 'listed' ? { items: answer.items, asOf: clock.now() } : null,
    );
    const seen = await reader.latest(asked, memory);
    return seen === null ? 'away' : { ...seen.value, items: seen.value.items.slice(0, limit), fresh: seen.fresh };
  };

  const isOwn = async ({ opportunity }: RemoteIncentive): Promise<boolean> =>
    (await opportunities.byNumber(who.partnerId, opportunity))?.authorId === who.personId;

  return {
    hos: async (limit) => (seesCompany(who) ? listed(partnerCenter.hos, lists.hos, limit) : { items: [], asOf: clock.now(), fresh: true }),

    async ho(number) {
      if (!seesCompany(who)) return undefined;
      const answer = await reader.one(partnerCenter.ho(who, number, requestIdFrom(ids)));
      if (answer.kind === 'not-found') return undefined;
      if (answer.kind === 'found') {
        const { progress, history: _history, ...ho } = answer.value;
        return { ho, progress, asOf: clock.now(), fresh: true };
      }
      const known = lists.hos.lastKnown(who);
      const ho = known?.items.find((one) => one.number === number);
      return known === undefined || ho === undefined ? 'away' : { ho, progress: [], asOf: known.asOf, fresh: false };
    },

    async incentives() {
      const seen = await listed(partnerCenter.incentives, lists.incentives, INCENTIVES);
      if (seen === 'away' || seesIncentives(who)) return seen;
      const own = await Promise.all(seen.items.map(isOwn));
      return { ...seen, items: seen.items.filter((_incentive, at) => own[at]) };
    },

    invitations: async (limit) => (seesCompany(who) ? listed(partnerCenter.invitations, lists.invitations, limit) : 'hidden'),

    projects: async (limit) => (seesCompany(who) ? listed(partnerCenter.projects, lists.projects, limit) : 'hidden'),

    async project(number) {
      if (!seesCompany(who)) return undefined;
      const answer = await reader.one(partnerCenter.project(who, number, requestIdFrom(ids)));
      if (answer.kind === 'not-found') return undefined;
      if (answer.kind === 'found') return answer.value;
      return lists.projects.lastKnown(who)?.items.find((known) => known.number === number) ?? 'away';
    },
  };
}
