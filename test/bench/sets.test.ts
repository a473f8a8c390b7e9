import { describe, expect, test } from '@jest/globals';
import { goldOf, shuffled, windowsOf } from '../../bench/sets.mjs';

/** What is taken from a window. */
interface Window {
  readonly id: string;
  readonly answer: string;
}

const cut = (paragraphs: readonly Window[], count: number): readonly Window[] => windowsOf(paragraphs, count);
const paragraph = (id: string, length: number): Window => ({
  id,
  answer: Array.from({ length }, (_, i) => String.fromCodePoint(0x20000 + i)).join(''),
});

describe('windows', () => {
  test('are 60 characters every 12, the last being the first that reaches the end', () => {
    const windows = cut([paragraph('a', 84), paragraph('b', 30)], 4);
    expect(windows.map(({ id }) => id)).toEqual(['a#0', 'a#12', 'a#24', 'b#0']);
    expect(windows.map(({ answer }) => [...answer].length)).toEqual([60, 60, 60, 30]);
    expect(windows[1]?.answer).toBe([...paragraph('a', 84).answer].slice(12, 72).join(''));
    expect(windows.map(({ id }) => goldOf(id))).toEqual(['a', 'a', 'a', 'b']);
  });

  test('begin anew from other characters when the first round gives too few, and never twice at one place', () => {
    const ids = cut([paragraph('a', 200)], 40).map(({ id }) => id);
    expect(ids.slice(12, 15)).toEqual(['a#144', 'a#6', 'a#18']);
    expect(new Set(ids).size).toBe(40);
  });

  test('are refused when the paragraphs are too short for as many', () => {
    expect(() => windowsOf([paragraph('a', 60)], 100)).toThrow('give 4 windows, not 100');
  });
});

describe('shuffling', () => {
  test('keeps every value, gives one order each time and leaves the list as it was', () => {
    const values = Array.from({ length: 200 }, (_, i) => i);
    const first: number[] = shuffled(values);
    expect(first).toEqual(shuffled(values));
    expect(first).not.toEqual(values);
    expect([...first].sort((a, b) => a - b)).toEqual(values);
    expect(values[0]).toBe(0);
  });

  test('spreads: the first tenth holds values of both halves', () => {
    const tenth: number[] = shuffled(Array.from({ length: 1_000 }, (_, i) => i)).slice(0, 100);
    const low = tenth.filter((value) => value < 500).length;
    expect(low).toBeGreaterThan(30);
    expect(low).toBeLessThan(70);
  });
});
