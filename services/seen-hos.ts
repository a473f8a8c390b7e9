import { seesCompany } from './access.js';
import type { Clock, IdSource } from './clock.js';
import type { LastKnown } from './last-known.js';
import type { PartnerCenterFlows, RemoteHo, RemoteProgress } from './partner-center/port.js';
import type { Who } from './records.js';
import { type Wait, within } from './within.js';

/** When the Partner Center said so, and whether only now. */
interface Heard {
  /** Epoch milliseconds. */
  readonly asOf: number;
  /** False: the Partner Center did not answer in time, this is what was known last. */
  readonly fresh: boolean;
}

/** The company's HOs, newest first. */
export interface SeenHos extends Heard {
  readonly hos: readonly RemoteHo[];
}

/** One HO with what was reported of it, oldest first; of one that is only remembered no reports are known. */
export interface SeenHo extends Heard {
  readonly ho: RemoteHo;
  readonly progress: readonly RemoteProgress[];
}

/** What is kept of a person's HOs. */
export type KnownHos = Omit<SeenHos, 'fresh'>;

/** The reads about HOs. `away`: the Partner Center does not answer, and nothing is known from before. */
export interface HoReads {
  /** HOs shared with the company, as far as the person's roles allow. */
  hos(limit: number): Promise<SeenHos | 'away'>;
  /** Undefined for another company's number, one the person may not see, and one that does not exist. */
  ho(number: string): Promise<SeenHo | 'away' | undefined>;
}

interface HoReadsParts {
  readonly partnerCenter: PartnerCenterFlows;
  readonly hos: LastKnown<KnownHos>;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly who: Who;
  readonly timeoutMs: number;
  readonly wait: Wait;
}

/** Makes the reads of one person: each in time or from memory, none throws for what the far side does. */
export function createHoReads({ partnerCenter, hos: memory, clock, ids, who, timeoutMs, wait }: HoReadsParts): HoReads {
  return {
    async hos(limit) {
      if (!seesCompany(who)) return { hos: [], asOf: clock.now(), fresh: true };
      // An answer that comes too late for this turn is there for the next one.
      const asked = partnerCenter.hos(who, { limit }, ids.next('req')).then((answer) => {
        if (answer.kind === 'listed') memory.keep(who, { hos: answer.items, asOf: clock.now() });
        return answer;
      });
      const answer = await within(asked, timeoutMs, wait);
      if (answer !== 'late' && answer.kind === 'listed') return { hos: answer.items, asOf: clock.now(), fresh: true };
      const known = memory.lastKnown(who);
      return known === undefined ? 'away' : { ...known, hos: known.hos.slice(0, limit), fresh: false };
    },

    async ho(number) {
      if (!seesCompany(who)) return undefined;
      const answer = await within(partnerCenter.ho(who, number, ids.next('req')), timeoutMs, wait);
      if (answer !== 'late' && answer.kind === 'found') {
        const { progress, history: _history, ...ho } = answer.value;
        return { ho, progress, asOf: clock.now(), fresh: true };
      }
      if (answer !== 'late' && answer.kind === 'not-found') return undefined;
      const known = memory.lastKnown(who);
      const ho = known?.hos.find((one) => one.number === number);
      return known === undefined || ho === undefined ? 'away' : { ho, progress: [], asOf: known.asOf, fresh: false };
    },
  };
}
