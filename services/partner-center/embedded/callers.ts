/** Companies remembered; the one that has not called for longest gives way. */
const REMEMBERED = 20;

/** Which companies have called since the start, so that a demonstration can share something with the one at hand. */
export interface Callers {
  note(partnerId: string): void;
  /** The last to call first. */
  lastFirst(): readonly string[];
}

export function createCallers(): Callers {
  const seen = new Set<string>();
  return {
    note(partnerId) {
      seen.delete(partnerId);
      seen.add(partnerId);
      for (const oldest of seen) {
        if (seen.size <= REMEMBERED) break;
        seen.delete(oldest);
      }
    },
    lastFirst: () => [...seen].reverse(),
  };
}
