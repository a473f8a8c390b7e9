import { seesCompany } from './access.js';
import type { Clock, IdSource } from './clock.js';
import { createLastKnown, type LastKnown } from './last-known.js';
import type { Listed, PartnerCenterFlows, RemoteInvitation, RemoteProject } from './partner-center/port.js';
import type { Who } from './records.js';
import type { KnownIncentives } from './seen-incentives.js';
import { type Wait, within } from './within.js';

/** Records of the company as the Partner Center listed them, newest first. */
export interface SeenList<T> {
  readonly items: readonly T[];
  /** When the Partner Center said so, epoch milliseconds. */
  readonly asOf: number;
  /** False: the Partner Center did not answer in time, this is what was known last. */
  readonly fresh: boolean;
}

/** `hidden`: the person's roles do not show the company's records. `away`: no answer, and nothing is known from before. */
type Unseen = 'hidden' | 'away';

/** The reads of what follows an opportunity or leads to one. */
export interface RecordReads {
  /** Invitations that the company has made. */
  invitations(limit: number): Promise<SeenList<RemoteInvitation> | Unseen>;
  /** Projects under delivery evaluation: one for each signed PO and HO. */
  projects(limit: number): Promise<SeenList<RemoteProject> | Unseen>;
  /** Undefined for another company's number, one the person may not see, and one that has no project. */
  project(number: string): Promise<RemoteProject | 'away' | undefined>;
}

/** What the Partner Center listed last, for each person. */
export interface ListMemories {
  readonly invitations: LastKnown<KnownList<RemoteInvitation>>;
  readonly incentives: LastKnown<KnownIncentives>;
  readonly projects: LastKnown<KnownList<RemoteProject>>;
}

type KnownList<T> = Omit<SeenList<T>, 'fresh'>;

export const createListMemories = (): ListMemories => ({
  invitations: createLastKnown(),
  incentives: createLastKnown(),
  projects: createLastKnown(),
});

interface RecordReadsParts {
  readonly partnerCenter: PartnerCenterFlows;
  readonly lists: ListMemories;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly who: Who;
  readonly timeoutMs: number;
  readonly wait: Wait;
}

/** Makes the reads of one person: each in time or from memory, none throws for what the far side does. */
export function createRecordReads({ partnerCenter, lists, clock, ids, who, timeoutMs, wait }: RecordReadsParts): RecordReads {
  const seen = async <T>(
    asking: () => Promise<Listed<T>>,
    memory: LastKnown<KnownList<T>>,
    limit: number,
  ): Promise<SeenList<T> | Unseen> => {
    if (!seesCompany(who)) return 'hidden';
    // An answer that comes too late for this turn is there for the next one.
    const asked = asking().then((answer) => {
      if (answer.kind === 'listed') memory.keep(who, { items: answer.items, asOf: clock.now() });
      return answer;
    });
    const answer = await within(asked, timeoutMs, wait);
    if (answer !== 'late' && answer.kind === 'listed') return { items: answer.items, asOf: clock.now(), fresh: true };
    const known = memory.lastKnown(who);
    return known === undefined ? 'away' : { ...known, items: known.items.slice(0, limit), fresh: false };
  };

  return {
    invitations: (limit) => seen(() => partnerCenter.invitations(who, { limit }, ids.next('req')), lists.invitations, limit),

    projects: (limit) => seen(() => partnerCenter.projects(who, { limit }, ids.next('req')), lists.projects, limit),

    async project(number) {
      if (!seesCompany(who)) return undefined;
      const answer = await within(partnerCenter.project(who, number, ids.next('req')), timeoutMs, wait);
      if (answer !== 'late' && answer.kind === 'found') return answer.value;
      if (answer !== 'late' && answer.kind === 'not-found') return undefined;
      return lists.projects.lastKnown(who)?.items.find((known) => known.number === number) ?? 'away';
    },
  };
}
