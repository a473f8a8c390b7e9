import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { KnowledgeError } from '../../knowledge/error.js';
import { loadEntries } from '../../knowledge/load.js';
import { entryOf } from './fixture.js';

function folderWith(files: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  for (const [name, value] of Object.entries(files))
    writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
  return folder;
}

function errorOf(run: () => unknown): KnowledgeError {
  try {
    run();
  } catch (error) {
    if (error instanceof KnowledgeError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('loadEntries', () => {
  test('reads the arrays of all json files and leaves other files alone', () => {
    const folder = folderWith({ 'b.json': [entryOf('two')], 'a.json': [entryOf('one')], 'read.me': 'not json' });
    expect(loadEntries(folder).map((entry) => entry.id)).toEqual(['one', 'two']);
  });

  test('an entry in one language stands in both places, says so, and can be stored and read again', () => {
    const { only: _none, ...both } = entryOf('one');
    const english = {
      ...both,
      title: { en: 'Lounge' },
      answer: { en: both.answer.en },
      sources: [{ title: { en: 'Notice' } }],
      note: { en: 'opening hours.' },
      alternates: { en: ['who may use the lounge'] },
    };
    const [entry] = loadEntries(folderWith({ 'a.json': [english] }));
    expect(entry).toMatchObject({
      only: 'en',
      title: { zh: 'Lounge', en: 'Lounge' },
      answer: { zh: both.answer.en, en: both.answer.en },
      note: { zh: 'opening hours.', en: 'opening hours.' },
      alternates: { zh: [], en: ['who may use the lounge'] },
    });
    expect(loadEntries(folderWith({ 'a.json': [entry] }))).toEqual([entry]);
    expect(loadEntries(folderWith({ 'a.json': [entryOf('two')] }))[0]).not.toHaveProperty('only');
  });

  const broken: [string, Record<string, unknown>, string, RegExp][] = [
    [
      'a missing lead',
      { 'a.json': [{ ...entryOf('one'), answer: { zh: { points: [], details: [] }, en: entryOf('x').answer.en } }] },
      'knowledge.invalid-entry',
      /a\.json: entry "one": answer\.zh\.lead is nothing/,
    ],
    [
      'a title in one language beside an answer in both',
      { 'a.json': [{ ...entryOf('one'), title: { zh: '标题' } }] },
      'knowledge.invalid-entry',
      /entry "one": title is .*both languages/,
    ],
    ['a wrong kind', { 'a.json': [{ ...entryOf('one'), kind: 'story' }] }, 'knowledge.invalid-entry', /entry "one": kind is "story"/],
    ['an entry that is no object', { 'a.json': [entryOf('one'), 7] }, 'knowledge.invalid-entry', /a\.json: entry 2: the whole is 7/],
    [
      'an id used twice',
      { 'a.json': [entryOf('one')], 'b.json': [entryOf('one')] },
      'knowledge.invalid-entry',
      /b\.json: the id "one" is already used in .*a\.json/,
    ],
    [
      'a related entry that does not exist',
      { 'a.json': [entryOf('one', { related: ['gone'] })] },
      'knowledge.invalid-entry',
      /entry "one" names the related entry "gone"/,
    ],
    ['a file cut short', { 'a.json': '[{"id": "on' }, 'knowledge.unreadable', /a\.json cannot be read as JSON/],
    ['a file that is no array', { 'a.json': { id: 'one' } }, 'knowledge.invalid-entry', /a\.json holds object, not an array/],
    ['an empty folder', {}, 'knowledge.empty', /holds no entry/],
  ];
  test.each(broken)('%s is refused with file, entry and remedy', (_, files, code, message) => {
    const error = errorOf(() => loadEntries(folderWith(files)));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });

  test('a folder that is not there is refused', () => {
    expect(errorOf(() => loadEntries('/nowhere/at/all')).code).toBe('knowledge.unreadable');
  });
});
