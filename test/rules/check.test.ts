import { describe, expect, test } from '@jest/globals';
import { check } from '../../rules/check.js';
import { requiredFields } from '../../rules/completeness.js';
import { RULE_IDS } from '../../rules/finding.js';
import type { FieldId } from '../../rules/opportunity.js';
import { complete, found, having, lacking, TODAY } from './opportunities.js';
import { RULE_CASES } from './rule-cases.js';

const today = { today: TODAY };

describe('every rule', () => {
  test('has a case', () => {
    expect(new Set(RULE_CASES.map(({ rule }) => rule))).toEqual(new Set(RULE_IDS));
  });

  test.each(RULE_CASES)('$rule fires: $what', ({ rule, fires, severity, field, context }) => {
    expect(found(rule, fires, context)).toContainEqual(expect.objectContaining({ severity, field }));
  });

  test.each(RULE_CASES)('$rule does not fire near: $what', ({ rule, severity, field, near, context, nearContext }) => {
    const same = found(rule, near, nearContext ?? (context === undefined ? {} : { ...context, hoSharedOn: undefined }));
    expect(same.filter((finding) => finding.severity === severity && finding.field === field)).toEqual([]);
  });
});

describe('check', () => {
  test('is content with a complete opportunity and says what nobody can promise', () => {
    const { verdict, findings } = check(complete, today);
    expect(verdict).toBe('ready');
    expect(findings.map(({ rule }) => rule)).toEqual(['D5', 'X1']);
  });

  test('names everything that an empty opportunity lacks, once a field, in the order of the rules', () => {
    const { verdict, findings } = check({}, today);
    expect(verdict).toBe('blocked');
    expect(findings.map(({ rule, field }) => `${rule} ${field}`)).toEqual([
      'P1 p.pce_joined',
      'P2 p.customer_consent',
      'P3 p.secret_authorised',
      'C1 customer_name',
      'C1 customer_location',
      'C1 opp_name',
      'C1 opp_description',
      'C1 expected_revenue',
      'C2 bant_a',
      'C2 bant_n',
      'C3 contact_name',
      'C4 contact_method',
      'C5 bant_b',
      'C6 expected_sign_date',
      'C6 bant_t',
      'C9 presales_done',
      'C10 offering',
    ]);
  });

  test.each([...requiredFields])('blocks without %s, and names that field once', (field: FieldId) => {
    const { verdict, findings } = check(lacking(field), today);
    expect(verdict).toBe('blocked');
    expect(findings.filter((finding) => finding.field === field)).toHaveLength(1);
  });

  test('warns without blocking while a fact was asked and is unanswered', () => {
    const open = having({ cloud_related: 'unknown', own_solution_fits: 'unknown', need_source: 'unknown', incremental_revenue: 'unknown' });
    const { verdict, findings } = check(open, today);
    expect(verdict).toBe('ready');
    expect(findings.filter(({ severity }) => severity === 'warn').map(({ rule }) => rule)).toEqual(['R1', 'R4', 'R5', 'R8']);
  });

  test('says what the reviewer checks only while one is checking', () => {
    const rules = (status: '草稿' | '审核中' | '验证中' | '机会点验证通过' | '已驳回') =>
      check(complete, { ...today, status }).findings.map(({ rule }) => rule);
    expect(rules('草稿')).toEqual(['D5', 'X1']);
    expect(rules('审核中')).toEqual(['D2', 'D3', 'D4', 'D5', 'V1', 'V2', 'V3', 'X1', 'X2']);
    expect(rules('验证中')).toEqual(['D2', 'D3', 'D4', 'D5', 'V1', 'V2', 'V3', 'T1', 'X1', 'X2']);
    expect(rules('机会点验证通过')).toEqual(['X1', 'X2']);
    expect(rules('已驳回')).toEqual([]);
  });

  test('gives a field that two rules object to, to the weightier one', () => {
    const both = having({ offering: [{ name: '影像云方案', own: 'no' }], other_applications: [] });
    const rival = { customer_name: '别家', from: '2026-01-01', to: '2026-02-01', offering: '影像云方案' };
    const { findings } = check({ ...both, other_applications: [rival] }, today);
    expect(findings.filter(({ field }) => field === 'offering').map(({ rule }) => rule)).toEqual(['X3']);
    expect(findings.map(({ rule }) => rule)).toContain('R9');
  });
});

describe('the deadline of the verification', () => {
  const text = (context: object) => found('T1', complete, { status: '验证中', ...context })[0]?.message.zh ?? '';

  test('is counted from the day after the status began', () => {
    expect(text({ verifyingSince: '2026-11-20' })).toContain('截止 2026 年 12 月 4 日 24:00');
  });
  test('is marked where the holidays are not published', () => {
    expect(text({ verifyingSince: '2026-12-28' })).toContain('预计截止 2027 年 1 月 12 日 24:00');
  });
  test('is the one that the Partner Center states, where it states one', () => {
    const stated = text({ verifyingSince: '2026-11-20', statedDeadline: '2026-12-08' });
    expect(stated).toContain('2026 年 12 月 8 日');
    expect(stated).not.toContain('12 月 4 日');
  });
  test('has no date before the clock runs', () => {
    expect(text({})).not.toContain('年');
  });
  test('follows a calendar that is given', () => {
    const calendar = { '2027': { off: ['2027-01-01', '2027-01-04'], worked: ['2027-01-09'] } };
    expect(text({ verifyingSince: '2026-12-28', calendar })).toContain('，截止 2027 年 1 月 12 日 24:00');
  });
});
