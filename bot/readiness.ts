import { timerWait, within } from '../services/within.js';

/** `unasked`: nobody has called it yet. `behind`: it works, and something has waited in it for long. */
export type PartState = 'up' | 'down' | 'read-only' | 'behind' | 'unasked';

export interface Readiness {
  /** `degraded`: questions are answered, and a part is not as it should be. `not-ready`: the desk cannot do its work. */
  readonly status: 'ready' | 'degraded' | 'not-ready';
  readonly parts: Readonly<Record<string, PartState>>;
}

/** A check that has not answered by then counts as `down`. */
const CHECK_MS = 1_000;

/** Looks at every part at once. Without the store there is no desk; any other part it can do without for a while. */
export async function readinessOf(checks: Readonly<Record<string, () => Promise<PartState> | PartState>>): Promise<Readiness> {
  const looked = await Promise.all(
    Object.entries(checks).map(async ([part, check]): Promise<[string, PartState]> => {
      const state = await within(
        Promise.resolve()
          .then(check)
          .catch(() => 'down' as const),
        CHECK_MS,
        timerWait,
      );
      return [part, state === 'late' ? 'down' : state];
    }),
  );
  const parts = Object.fromEntries(looked);
  const isWell = looked.every(([, state]) => state === 'up' || state === 'unasked');
  return { status: parts.store === 'down' ? 'not-ready' : isWell ? 'ready' : 'degraded', parts };
}
