import { problemOf } from '../contract/errors.js';
import { isHoNumber } from '../contract/ho-schemas.js';
import type { HeldHo, PartnerCenterRecords } from '../store-port.js';
import { type Answer, failure, jsonOf, success } from './answer.js';
import { hoAsOfToday } from './ho-status.js';
import { hoDetailOf, hoViewOf } from './ho-views.js';
import type { Caller, Office } from './office.js';
import { listPage } from './page.js';
import type { PageWish } from './request.js';

/** The company's HO as it stands today; undefined where it is none of theirs. */
export async function ownHo(tx: PartnerCenterRecords, office: Office, { partnerId }: Caller, number: string): Promise<HeldHo | undefined> {
  const held = isHoNumber(number) ? await tx.hos.get(number) : undefined;
  return held?.partnerId === partnerId ? hoAsOfToday(tx, held, office) : undefined;
}

/** GET /hos/{number}. */
export const getHo = (office: Office, caller: Caller, number: string): Promise<Answer> =>
  office.store.transaction(async (tx) => {
    const held = await ownHo(tx, office, caller, number);
    return held === undefined ? failure(problemOf('ho.not-found')) : success(200, jsonOf(hoDetailOf(held)));
  });

const HOS = { name: 'hos', shelf: (tx: PartnerCenterRecords) => tx.hos, isNumber: isHoNumber };

/** GET /hos: the company's own. */
export const listHos = (office: Office, { partnerId }: Caller, wish: PageWish): Promise<Answer> =>
  listPage(office, wish, { ...HOS, partnerId, shown: async (tx, held) => hoViewOf(await hoAsOfToday(tx, held, office)) });

/** GET /review/hos: those of every company. */
export const listHosForReview = (office: Office, wish: PageWish): Promise<Answer> =>
  listPage(office, wish, {
    ...HOS,
    shown: async (tx, held) => ({ ...hoViewOf(await hoAsOfToday(tx, held, office)), partnerId: held.partnerId }),
  });
