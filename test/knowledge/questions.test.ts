import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { bareQuestion, checkContent } from '../../knowledge/content-check.js';
import { shipped } from './fixture.js';

interface Line {
  readonly place: string;
  readonly texts: readonly string[];
}

const folder = fileURLToPath(new URL('../../knowledge/questions/', import.meta.url));
const lines = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) =>
    readFileSync(folder + name, 'utf8')
      .split('\n')
      .filter((text) => text.trim() !== '')
      .map((text): Line => {
        const { id, q, turns } = JSON.parse(text) as { readonly id: string; readonly q?: string; readonly turns?: readonly string[] };
        return { place: `${name} ${id}`, texts: q === undefined ? (turns ?? []) : [q] };
      }),
  );

/** Lines that were there before, but for case, width and marks. */
function repeated(some: readonly Line[]): string[] {
  const seen = new Map<string, string>();
  return some.flatMap(({ place, texts }) => {
    const key = texts.map(bareQuestion).join('\n');
    const other = seen.get(key);
    if (other !== undefined) return [`${place} repeats ${other}: ${texts.join(' / ')}`];
    seen.set(key, place);
    return [];
  });
}

describe('the questions written apart from the content', () => {
  test('are there, each with a text', () => {
    expect(lines.length).toBeGreaterThan(3000);
    expect(lines.filter(({ texts }) => texts.every((text) => bareQuestion(text) === ''))).toEqual([]);
  });

  test('are none of the content: what is measured by its own wording measures nothing', () => {
    expect(checkContent(shipped, { questions: lines.flatMap(({ texts }) => texts) })).toEqual([]);
  });

  test('come once: what was learnt from is not measured by, and nothing counts twice', () => {
    expect(repeated(lines)).toEqual([]);
    expect(repeated([...lines.slice(0, 2), { place: 'here', texts: [`${lines[0]?.texts[0]}？！`] }])).toHaveLength(1);
  });
});
