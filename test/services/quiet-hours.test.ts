import { describe, expect, test } from '@jest/globals';
import { quietUntil } from '../../services/quiet-hours.js';

const NIGHT = { from: 21 * 60, to: 8 * 60 };
const at = (text: string): number => Date.parse(text);

describe('quiet hours', () => {
  test.each([
    ['2026-11-23T20:59:59+08:00', null],
    ['2026-11-23T21:00:00+08:00', '2026-11-24'],
    ['2026-11-23T23:59:59+08:00', '2026-11-24'],
    ['2026-11-24T00:00:00+08:00', '2026-11-24'],
    ['2026-11-24T07:59:59+08:00', '2026-11-24'],
    ['2026-11-24T08:00:00+08:00', null],
    ['2026-12-31T22:00:00+08:00', '2027-01-01'],
    ['2028-02-28T22:00:00+08:00', '2028-02-29'],
  ])('over midnight, at %s: until %s', (instant, day) => {
    expect(quietUntil(NIGHT, at(instant), 'Asia/Shanghai')).toBe(day);
  });

  test.each([
    ['2026-11-23T12:59:00+08:00', null],
    ['2026-11-23T13:00:00+08:00', '2026-11-23'],
    ['2026-11-23T14:30:00+08:00', null],
  ])('within a day, at %s: until %s', (instant, day) => {
    expect(quietUntil({ from: 13 * 60, to: 14 * 60 + 30 }, at(instant), 'Asia/Shanghai')).toBe(day);
  });

  // In Berlin the clocks go forward on 29 March 2026 at 2:00 and back on 25 October 2026 at 3:00.
  test.each([
    ['2026-03-28T20:00:00Z', '2026-03-29'],
    ['2026-03-29T05:59:00Z', '2026-03-29'],
    ['2026-03-29T06:00:00Z', null],
    ['2026-03-29T19:00:00Z', '2026-03-30'],
    ['2026-10-24T18:59:00Z', null],
    ['2026-10-24T19:00:00Z', '2026-10-25'],
    ['2026-10-25T06:59:00Z', '2026-10-25'],
    ['2026-10-25T07:00:00Z', null],
  ])('follow the clock on the wall through summer time, at %s: until %s', (instant, day) => {
    expect(quietUntil(NIGHT, at(instant), 'Europe/Berlin')).toBe(day);
  });

  test('that end at midnight end on the next day', () => {
    expect(quietUntil({ from: 22 * 60, to: 0 }, at('2026-11-23T22:00:00+08:00'), 'Asia/Shanghai')).toBe('2026-11-24');
    expect(quietUntil({ from: 22 * 60, to: 0 }, at('2026-11-24T00:00:00+08:00'), 'Asia/Shanghai')).toBeNull();
  });

  test('switched off never run', () => {
    expect(quietUntil(null, at('2026-11-23T03:00:00+08:00'), 'Asia/Shanghai')).toBeNull();
  });
});
