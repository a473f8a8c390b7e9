import type { IdSource } from './clock.js';
import { mainAccountOf } from './main-account.js';
import type { PartnerCenterFlows } from './partner-center/port.js';
import type { Store } from './ports.js';
import type { Draft, Handover, Who } from './records.js';
import type { Reader } from './seen.js';

/** A draft that the person has handed over, as he handed it or as it was changed since. */
export interface HandedDraft {
  readonly handover: Handover;
  readonly draft: Draft;
}

/** The reads about drafts that go from one colleague to another. */
export interface HandoverReads {
  /** The colleague who acts with the main account; undefined where none has spoken with the desk, or nobody can tell in time. */
  mainAccount(): Promise<string | undefined>;
  /** Undefined unless the person wrote the draft or was handed it. */
  handover(draftId: string): Promise<Handover | undefined>;
  /** What the person has handed over and not got back, the latest first. */
  handedOver(limit: number): Promise<readonly HandedDraft[]>;
}

/** Makes the reads of one person. */
export function createHandoverReads(parts: {
  readonly store: Store;
  readonly partnerCenter: PartnerCenterFlows;
  readonly ids: IdSource;
  readonly who: Who;
  readonly reader: Reader;
}): HandoverReads {
  const { store, who, reader } = parts;
  const { personId, partnerId } = who;
  return {
    async mainAccount() {
      const found = await reader.one(mainAccountOf(parts, { partnerId, besides: personId }));
      return found.kind === 'found' ? found.value : undefined;
    },

    async handover(draftId) {
      const found = await store.handovers.get(draftId);
      const isTheirs = found?.partnerId === partnerId && [found.authorId, found.receiverId].includes(personId);
      return isTheirs ? found : undefined;
    },

    async handedOver(limit) {
      const found: HandedDraft[] = [];
      for (const handover of await store.handovers.ofAuthor(personId, partnerId, limit)) {
        const draft = await store.drafts.get(handover.draftId);
        if (draft !== undefined) found.push({ handover, draft });
      }
      return found;
    },
  };
}
