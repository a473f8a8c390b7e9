import type { Profile } from './ports.js';
import type { Who } from './records.js';

/** Profiles kept for the time the Partner Center is away; the one that was not asked for longest gives way. */
const MAX_PROFILES = 10_000;

/** The last known profile of each person, for this process. */
export interface ProfileMemory {
  lastKnown(who: Who): Profile | undefined;
  keep(who: Who, profile: Profile): void;
}

/** A memory of at most `limit` people. */
export function createProfileMemory(limit = MAX_PROFILES): ProfileMemory {
  const profiles = new Map<string, Profile>();
  const keyOf = (who: Who): string => JSON.stringify([who.partnerId, who.personId]);
  const put = (key: string, profile: Profile): void => {
    profiles.delete(key);
    profiles.set(key, profile);
    for (const oldest of profiles.keys()) {
      if (profiles.size <= limit) break;
      profiles.delete(oldest);
    }
  };
  return {
    lastKnown(who) {
      const key = keyOf(who);
      const profile = profiles.get(key);
      if (profile !== undefined) put(key, profile);
      return profile;
    },
    keep: (who, profile) => put(keyOf(who), profile),
  };
}
