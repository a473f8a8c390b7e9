import { seesIncentives } from './access.js';
import type { Clock, IdSource } from './clock.js';
import type { LastKnown } from './last-known.js';
import type { PartnerCenterFlows, RemoteIncentive } from './partner-center/port.js';
import type { Opportunities } from './ports.js';
import type { Who } from './records.js';
import { type Wait, within } from './within.js';

/** The company's incentive applications, newest first. */
export interface SeenIncentives {
  readonly incentives: readonly RemoteIncentive[];
  /** When the Partner Center said so, epoch milliseconds. */
  readonly asOf: number;
  /** False: the Partner Center did not answer in time, this is what was known last. */
  readonly fresh: boolean;
}

/** What is kept of a person's incentives. */
export type KnownIncentives = Omit<SeenIncentives, 'fresh'>;

/** The reads about incentives. */
export interface IncentiveReads {
  /**
   * The latest applications that the person may see: the company's with a role for it, else those for opportunities of his own. `away`: the
   * Partner Center does not answer, and nothing is known from before.
   */
  incentives(): Promise<SeenIncentives | 'away'>;
}

interface IncentiveReadsParts {
  readonly partnerCenter: PartnerCenterFlows;
  readonly opportunities: Opportunities;
  readonly memory: LastKnown<KnownIncentives>;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly who: Who;
  readonly timeoutMs: number;
  readonly wait: Wait;
}

/** Applications looked at: the contract's longest page. */
const LOOKED_AT = 100;

/** Makes the reads of one person: each in time or from memory, none throws for what the far side does. */
export function createIncentiveReads(parts: IncentiveReadsParts): IncentiveReads {
  const { partnerCenter, opportunities, memory, clock, ids, who, timeoutMs, wait } = parts;

  const own = async (number: string): Promise<boolean> => (await opportunities.byNumber(who.partnerId, number))?.authorId === who.personId;

  const visible = async (incentives: readonly RemoteIncentive[]): Promise<readonly RemoteIncentive[]> => {
    if (seesIncentives(who)) return incentives;
    const shown = await Promise.all(incentives.map(({ opportunity }) => own(opportunity)));
    return incentives.filter((_incentive, at) => shown[at]);
  };

  return {
    async incentives() {
      // An answer that comes too late for this turn is there for the next one.
      const asked = partnerCenter.incentives(who, { limit: LOOKED_AT }, ids.next('req')).then((answer) => {
        if (answer.kind === 'listed') memory.keep(who, { incentives: answer.items, asOf: clock.now() });
        return answer;
      });
      const answer = await within(asked, timeoutMs, wait);
      if (answer !== 'late' && answer.kind === 'listed') return { incentives: await visible(answer.items), asOf: clock.now(), fresh: true };
      const known = memory.lastKnown(who);
      return known === undefined ? 'away' : { incentives: await visible(known.incentives), asOf: known.asOf, fresh: false };
    },
  };
}
