import { factsRequest } from '../contract/schemas.js';
import { factsFrom, type PartnerFacts } from '../facts.js';
import type { HeldFacts, PartnerCenterRecords } from '../store-port.js';
import { type Answer, jsonOf, success } from './answer.js';
import type { Caller, Office } from './office.js';
import { type Wish, write } from './write.js';

/** What is known of a person: what was said of him, else of his company, else what the office starts from. */
export async function factsOf(tx: PartnerCenterRecords, { profile }: Pick<Office, 'profile'>, caller: Caller): Promise<PartnerFacts> {
  const company = await tx.facts.get(numberOf(caller.partnerId));
  const person = await tx.facts.get(numberOf(caller.partnerId, caller.personId));
  return factsFrom(profile(caller), company?.facts, person?.facts);
}

/** GET /profile. */
export const getProfile = (office: Office, caller: Caller): Promise<Answer> =>
  office.store.transaction(async (tx) => success(200, jsonOf(await factsOf(tx, office, caller))));

/** POST /review/profiles. */
export const setFacts = (office: Office, wish: Wish): Promise<Answer> =>
  write(office, 'reviewer', { name: 'set-facts', schema: factsRequest }, wish, async (tx, { partnerId, personId = '', ...facts }) => {
    const number = personId === '' ? numberOf(partnerId) : numberOf(partnerId, personId);
    const held = await tx.facts.get(number);
    const now: HeldFacts = { number, partnerId, version: held?.version ?? 0, facts: { ...held?.facts, ...facts } };
    await (held === undefined ? tx.facts.insert(now) : tx.facts.update(now));
    return success(200, jsonOf(await factsOf(tx, office, { partnerId, personId })));
  });

const numberOf = (...ids: readonly string[]): string => JSON.stringify(ids);
