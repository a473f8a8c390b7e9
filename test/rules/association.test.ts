import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ASSOCIATION_MODELS, type AssociationFacts, associationObstacles } from '../../rules/association.js';
import { readsWell } from './reads-well.js';

const facts = (change: AssociationFacts) => associationObstacles(change).map(({ fact }) => fact);
const SINGLE = [
  'linkedToOtherPartner',
  'reportedByHuawei',
  'consumerCloudUser',
  'inRewardsProgramme',
  'isPartnerItself',
  'registeredAbroad',
  'hasSpecialContract',
  'isCustodyMember',
  'inArrears',
] as const;

describe('the association models', () => {
  test('have the values of the interfaces and read well', () => {
    expect(Object.entries(ASSOCIATION_MODELS).map(([model, { code }]) => `${code} ${model}`)).toEqual(['1 顾问销售', '2 代售']);
    for (const { explanation, topic } of Object.values(ASSOCIATION_MODELS)) readsWell({ message: explanation, topic });
  });
});

describe('what stands in the way of an association', () => {
  test.each(SINGLE)('%s, when it is stated and only then', (fact) => {
    expect(facts({ [fact]: 'yes' })).toEqual([fact]);
    expect(facts({ [fact]: 'no' })).toEqual([]);
  });

  test('a credit account, in the resale model alone', () => {
    expect(facts({ model: '代售', hasCreditAccount: 'yes' })).toEqual(['hasCreditAccount']);
    expect(facts({ model: '顾问销售', hasCreditAccount: 'yes' })).toEqual([]);
    expect(facts({ hasCreditAccount: 'yes' })).toEqual([]);
  });

  test('an older account or one with spending, until it is reported', () => {
    expect(facts({ isOldOrHasSpent: 'yes', reported: 'no' })).toEqual(['isOldOrHasSpent']);
    expect(facts({ isOldOrHasSpent: 'yes', reported: 'yes' })).toEqual([]);
    expect(facts({ isOldOrHasSpent: 'yes' })).toEqual([]);
  });

  test('nothing that is unknown, and every sentence reads well', () => {
    const answer = fc.constantFrom('yes', 'no', 'unknown');
    const keys = [...SINGLE, 'hasCreditAccount', 'isOldOrHasSpent', 'reported'] as const;
    const shapes = Object.fromEntries(keys.map((key) => [key, answer]));
    const some = fc.record(
      { ...shapes, model: fc.constantFrom('顾问销售', '代售') },
      { requiredKeys: [] },
    ) as fc.Arbitrary<AssociationFacts>;
    fc.assert(
      fc.property(some, (customer) => {
        for (const obstacle of associationObstacles(customer)) {
          expect(customer[obstacle.fact]).toBe('yes');
          readsWell(obstacle);
        }
      }),
    );
  });
});
