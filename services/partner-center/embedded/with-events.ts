import type { EventKind } from '../states.js';
import type { Held, PartnerCenterRecords, PartnerCenterStore, Shelf } from '../store-port.js';

/** A record whose status is told. */
interface Telling extends Held {
  readonly status: string;
  readonly statusSince: number;
}

/** The store, with every change of status filed in the transaction that makes it: no operation has to think of it, and none can forget it. */
export const withEvents = (store: PartnerCenterStore): PartnerCenterStore => ({
  transaction: (work) => store.transaction((tx) => work(telling(tx))),
});

const telling = (tx: PartnerCenterRecords): PartnerCenterRecords => ({
  ...tx,
  ...tellingShelf(tx, 'opportunity', tx),
  hos: { ...tx.hos, ...tellingShelf(tx, 'ho', tx.hos) },
  incentives: { ...tx.incentives, ...tellingShelf(tx, 'incentive', tx.incentives) },
  projects: { ...tx.projects, ...tellingShelf(tx, 'project', tx.projects) },
});

function tellingShelf<T extends Telling>(
  tx: PartnerCenterRecords,
  kind: EventKind,
  shelf: Pick<Shelf<T>, 'get' | 'insert' | 'update'>,
): Pick<Shelf<T>, 'insert' | 'update'> {
  const file = ({ partnerId, number, status, statusSince }: T) => tx.file({ partnerId, kind, number, status, at: statusSince });
  return {
    async insert(record) {
      await shelf.insert(record);
      await file(record);
    },
    async update(record) {
      const before = await shelf.get(record.number);
      await shelf.update(record);
      if (before?.status !== record.status) await file(record);
    },
  };
}
