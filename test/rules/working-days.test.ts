import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { addWorkingDays, holidayYearsSchema, isWorkingDay, workingDaysBetween } from '../../rules/working-days.js';

describe('a working day', () => {
  test.each([
    ['2026-10-01', false],
    ['2026-10-07', false],
    ['2026-10-10', true],
    ['2026-09-20', true],
    ['2026-02-14', true],
    ['2026-02-16', false],
    ['2026-02-23', false],
    ['2026-02-28', true],
    ['2026-11-21', false],
    ['2026-11-23', true],
  ])('by notice: %s is %s', (day, works) => {
    expect(isWorkingDay(day)).toBe(works);
  });

  test.each([
    ['2027-01-01', false],
    ['2027-02-05', false],
    ['2027-02-08', false],
    ['2027-02-11', true],
    ['2027-04-05', false],
    ['2027-06-09', false],
    ['2027-09-15', false],
    ['2027-10-01', false],
    ['2027-10-06', true],
    ['2028-05-29', false],
    // 5/5 of the leap month is no 端午.
    ['2028-06-27', true],
    // 中秋 falls on 1 October and is made up for.
    ['2031-10-06', false],
    ['2031-10-07', true],
  ])('by law: %s is %s', (day, works) => {
    expect(isWorkingDay(day)).toBe(works);
  });
});

describe('addWorkingDays', () => {
  test.each([
    ['2026-11-20', 10, '2026-12-04', false],
    ['2026-09-30', 1, '2026-10-08', false],
    ['2026-09-30', 3, '2026-10-10', false],
    ['2026-02-13', 3, '2026-02-25', false],
    ['2026-12-31', 1, '2027-01-04', true],
    ['2027-02-04', 2, '2027-02-12', true],
    ['2026-11-21', 0, '2026-11-21', false],
    // Ten days over 国庆 with the swapped Sunday before it and the swapped Saturday after it.
    ['2026-09-18', 10, '2026-10-09', false],
    // Ten days over 春节 with both swapped Saturdays.
    ['2026-02-09', 10, '2026-02-28', false],
    // Over New Year with the Sunday after it that is worked.
    ['2025-12-30', 3, '2026-01-05', false],
    ['2026-04-30', 1, '2026-05-06', false],
    ['2026-02-27', 1, '2026-02-28', false],
  ])('%s and %i days is %s', (from, count, day, estimated) => {
    expect(addWorkingDays(from, count)).toEqual({ day, estimated });
  });

  test('refuses a count that is no count, and says which', () => {
    expect(() => addWorkingDays('2026-11-21', -1)).toThrow('-1');
    expect(() => addWorkingDays('2026-11-21', 1.5)).toThrow('1.5');
  });

  test('takes a published year that is given', () => {
    const years = { '2027': { off: ['2026-12-31', '2027-01-01'], worked: ['2027-01-02'] } };
    expect(addWorkingDays('2026-12-30', 1, years)).toEqual({ day: '2027-01-02', estimated: false });
  });

  test('gives the same day whatever the zone of the server', () => {
    const script = `import { addWorkingDays } from './dist/rules/working-days.js';
      process.stdout.write([['2026-09-30', 3], ['2026-02-13', 3], ['2027-02-04', 2]].map(([day, count]) => addWorkingDays(day, count).day).join());`;
    const run = (TZ: string) =>
      execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
        cwd: new URL('../..', import.meta.url).pathname,
        env: { ...process.env, TZ, NODE_OPTIONS: '' },
        encoding: 'utf8',
      });
    expect([run('America/Los_Angeles'), run('Pacific/Kiritimati')]).toEqual(Array(2).fill('2026-10-10,2026-02-25,2027-02-12'));
  });
});

describe('workingDaysBetween', () => {
  test('counts what is left until a deadline', () => {
    expect(workingDaysBetween('2026-11-20', '2026-12-04')).toEqual({ days: 10, estimated: false });
    expect(workingDaysBetween('2026-12-31', '2027-01-04')).toEqual({ days: 1, estimated: true });
    expect(workingDaysBetween('2026-12-05', '2026-12-04')).toEqual({ days: 0, estimated: false });
  });
});

describe('a holidays file', () => {
  test('is days by year', () => {
    expect(holidayYearsSchema.safeParse({ '2027': { off: ['2027-01-01'], worked: [] } }).success).toBe(true);
  });
  test.each([
    { '27': { off: ['2027-01-01'], worked: [] } },
    { '2027': { off: ['2027-02-30'], worked: [] } },
    { '2027': { off: [], worked: [] } },
  ])('refuses %j', (file) => {
    expect(holidayYearsSchema.safeParse(file).success).toBe(false);
  });
});
