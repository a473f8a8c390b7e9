import type { IdSource } from './clock.js';
import type { Found, PartnerCenterFlows } from './partner-center/port.js';
import type { Store } from './ports.js';
import { requestIdFrom } from './request-id.js';

/** People of one company who are looked at, the last to speak. */
const LOOKED_AT = 20;

/**
 * Who of a company acts with the main account, among the people who have spoken with the desk: whom the Partner Center says so of; where it
 * does not say, who signs in with that role. The Partner Center tells it of a person alone, it names nobody. `not-found`: none of them.
 */
export async function mainAccountOf(
  { store, partnerCenter, ids }: { readonly store: Store; readonly partnerCenter: PartnerCenterFlows; readonly ids: IdSource },
  { partnerId, besides }: { readonly partnerId: string; readonly besides: string },
): Promise<Found<string>> {
  const people = (await store.people.ofCompany(partnerId, LOOKED_AT)).map(({ personId, roles }) => ({
    personId,
    isMain: roles.includes('main'),
  }));
  // Each look is one request: who most likely has it comes first.
  for (const { personId, isMain } of people.sort((a, b) => Number(b.isMain) - Number(a.isMain))) {
    if (personId === besides) continue;
    const known = await partnerCenter.profile({ personId, partnerId, roles: [] }, requestIdFrom(ids));
    if (known.kind === 'unavailable') return known;
    const said = known.profile.mainAccount;
    if (said === 'yes' || (said === 'unknown' && isMain)) return { kind: 'found', value: personId };
  }
  return { kind: 'not-found' };
}
