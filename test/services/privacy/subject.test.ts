import { describe, expect, test } from '@jest/globals';
import { PERSONAL_TABLES } from '../../../services/privacy/personal-data.js';
import { ERASED, matcherOf, type Subject, withoutMatches } from '../../../services/privacy/subject.js';
import { MOVED_TABLES } from '../../../services/storage/transfer-tables.js';

describe('a text names somebody', () => {
  test.each<[Subject['kind'], string, readonly string[], readonly string[]]>([
    [
      'phone',
      '13800000001',
      ['13800000001', '+86 138 0000 0001', '0086-138-0000-0001', '８６13800000001', '电话１３８０００００００１。', '(138) 0000.0001'],
      ['13800000002', '1380000', 'PO-20261123-0001'],
    ],
    ['phone', '0512-66668888', ['+86 512 6666 8888', '(0512)66668888'], ['66668888']],
    [
      'email',
      'Li@Example.com',
      ['ｌｉ＠example.com', '写信到 LI@EXAMPLE.COM。', '<li@example.com>'],
      ['wangli@example.com', 'li@example.com.cn', 'li@example.community', 'li'],
    ],
    ['name', '王偉', ['王伟', '找王 伟经理', '王伟'], ['王维']],
    ['name', 'Wang Wei', ['wang  wei', 'Ｗang Wei总'], ['Wang Weidong', 'Hwang Wei']],
  ])('by %s %s', (kind, value, naming, others) => {
    const matches = matcherOf({ kind, value });
    expect(naming.filter((text) => !matches(text))).toEqual([]);
    expect(others.filter(matches)).toEqual([]);
  });

  test.each<[Subject['kind'], string]>([
    ['phone', '138'],
    ['email', 'li'],
    ['name', '王'],
  ])('by %s "%s" is refused: it would fit too much', (kind, value) => {
    expect(() => matcherOf({ kind, value })).toThrow(expect.objectContaining({ code: 'input.invalid' }) as unknown as Error);
  });
});

test('what matches is erased at any depth, ids and all else stay', () => {
  const matches = (text: string): boolean => text === 'x';
  const value = { id: 'x', a: ['x', 1, null, { b: 'x', c: 'y' }] };
  expect(withoutMatches(value, matches)).toEqual({ id: 'x', a: [ERASED, 1, null, { b: ERASED, c: 'y' }] });
  const same = { id: 'x', a: ['y'] };
  expect(withoutMatches(same, matches)).toBe(same);
});

test('of every table it is known whether it holds what people wrote', () => {
  const without = ['settings', 'feeds', 'audit_people', 'audit_chains', 'audit_lines', 'audit_signatures', 'audit_heads'];
  const theVendors = ['pc_opportunities', 'pc_records', 'pc_idempotency', 'pc_numbers', 'pc_events'];
  expect([...PERSONAL_TABLES, ...without, ...theVendors].sort()).toEqual(MOVED_TABLES.map(({ name }) => name).sort());
});
