import { describe, expect, test } from '@jest/globals';
import { apply, isAnswered, newFindings, openQuestions, questionOf } from '../../dialogs/forms/engine.js';
import type { Fields } from '../../dialogs/forms/form.js';
import { PO_FORM } from '../../dialogs/forms/po.js';
import { freshProgress } from '../../dialogs/forms/progress.js';
import { TODAY } from './chat.js';

const STATED: Fields = { 'p.customer_consent': true, 'p.secret_authorised': true };
const applied = (before: Fields, changes: Fields) => apply(PO_FORM, before, changes, TODAY);

describe('new values', () => {
  test('are told apart into added and replaced; the same value is neither', () => {
    const { added, replaced, fields } = applied(
      { bant_a: '赵总', bant_n: '上云' },
      { bant_a: '李总', bant_n: '上云', contact_name: '王敏' },
    );
    expect({ added, replaced }).toEqual({ added: ['contact_name'], replaced: ['bant_a'] });
    expect(fields).toEqual({ bant_a: '李总', bant_n: '上云', contact_name: '王敏' });
  });

  test.each<readonly [string, Fields, string]>([
    ['a revenue of zero', { expected_revenue: 0 }, 'R2'],
    ['a past order time', { bant_t: '上个月', expected_sign_date: { from: '2026-10-01', to: '2026-10-31' } }, 'R11'],
    ['a malformed phone', { contact_method: '1380000' }, 'C8'],
  ])('%s is not taken and says why', (_name, changes, rule) => {
    const { fields, refused, added } = applied({ bant_n: '上云' }, changes);
    expect(fields).toEqual({ bant_n: '上云' });
    expect(refused.map((finding) => finding.rule)).toEqual([rule]);
    expect(added).toEqual([]);
  });

  test('a refused value leaves the old one', () => {
    expect(applied({ expected_revenue: 900_000 }, { expected_revenue: 0 }).fields.expected_revenue).toBe(900_000);
  });

  test.each(['customer_name', 'contact_name'] as const)('another %s voids the consent', (id) => {
    const { fields, voided } = applied({ ...STATED, [id]: '甲' }, { [id]: '乙' });
    expect({ fields, voided }).toEqual({ fields: { [id]: '乙' }, voided: true });
  });

  test('a customer named only now was not the one it was about', () => {
    expect(applied(STATED, { customer_name: '甲' })).toMatchObject({ fields: { customer_name: '甲' }, voided: true });
  });

  test('nothing else voids it, nor a message that states it anew', () => {
    expect(applied({ ...STATED, bant_a: '甲' }, { bant_a: '乙' }).voided).toBe(false);
    expect(applied({ ...STATED, customer_name: '甲' }, { customer_name: '乙', ...STATED }).fields).toMatchObject(STATED);
  });
});

describe('questions', () => {
  test('are asked in the form order, put-off ones last, and optional ones never', () => {
    const open = openQuestions(
      PO_FORM,
      { 'p.pce_joined': true, is_main_account: 'yes' },
      { ...freshProgress(), skipped: ['customer_name'] },
    );
    expect(open[0]?.id).toBe('contact_name');
    expect(open.at(-1)?.id).toBe('customer_name');
    expect(open.every(({ required }) => required)).toBe(true);
  });

  test('a budget in dollars is asked once more until the person settles it', () => {
    const dollars: Fields = { bant_b: { min: 1, max: 1, currency: 'USD' } };
    const isOpen = (settled: string[]) =>
      openQuestions(PO_FORM, dollars, { ...freshProgress(), settled }).some(({ id }) => id === 'bant_b');
    expect([isOpen([]), isOpen(['bant_b'])]).toEqual([true, false]);
  });

  test('a consent that was refused stays open; one failing point answers the statement on reasonableness', () => {
    const consent = questionOf(PO_FORM, 'p.customer_consent');
    const fit = questionOf(PO_FORM, 'need_source');
    expect(consent && isAnswered(consent, { 'p.customer_consent': false, 'p.secret_authorised': false })).toBe(false);
    expect(fit && isAnswered(fit, { need_source: 'tender' })).toBe(true);
    expect(fit && isAnswered(fit, { need_source: 'customer' })).toBe(false);
  });
});

describe('findings that a change brings up', () => {
  const rules = (before: Fields, changes: Fields): readonly (string | null)[] =>
    newFindings(PO_FORM, before, applied(before, changes), TODAY).map(({ rule }) => rule);

  test('a tender, no new revenue and a tiny revenue are told at once, and once', () => {
    expect(rules({}, { need_source: 'tender' })).toContain('R5');
    expect(rules({}, { incremental_revenue: 'no' })).toContain('R8');
    expect(rules({}, { expected_revenue: 8_000 })).toContain('R3');
    expect(rules({ need_source: 'tender' }, { bant_a: '赵总' })).toEqual([]);
  });

  test('that something is still missing is no news', () => {
    expect(rules({}, { customer_name: '甲' })).toEqual([]);
  });
});
