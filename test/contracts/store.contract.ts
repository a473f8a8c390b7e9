import { afterEach, beforeEach, describe } from '@jest/globals';
import type { OpenedStore } from '../services/support.js';
import { auditContract } from './audit.contract.js';
import { handoversContract } from './handovers.contract.js';
import { logContract } from './log.contract.js';
import { partnerCenterStoreContract } from './partner-center-store.contract.js';
import { privacyContract } from './privacy.contract.js';
import { recordsContract } from './records.contract.js';
import { retentionContract } from './retention.contract.js';
import { wholeContract } from './whole.contract.js';
import { workContract } from './work.contract.js';

/** The written contract of `Store` and `PartnerCenterStore`, the same for every database: each test gets an empty one. */
export function storeContract(name: string, makeStore: () => Promise<OpenedStore>): void {
  describe(name, () => {
    let opened: OpenedStore;
    beforeEach(async () => {
      opened = await makeStore();
    });
    afterEach(() => opened.close());

    logContract(() => opened.store);
    recordsContract(() => opened.store);
    handoversContract(() => opened.store);
    auditContract(() => opened.store);
    privacyContract(() => opened.store);
    retentionContract(() => opened.store);
    workContract(() => opened.store);
    wholeContract(() => opened.store);
    partnerCenterStoreContract(() => opened.partnerCenter);
  });
}
