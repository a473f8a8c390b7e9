import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';
import { KnowledgeError } from '../../knowledge/error.js';
import { loadClassifier } from '../../knowledge/load-classifier.js';
import { tempFolder } from '../services/support.js';
import { shipped } from './fixture.js';

const folder = tempFolder();
afterAll(() => folder.remove());
const content = fileURLToPath(new URL('../../knowledge/content', import.meta.url));
const errorOf = (path: string): KnowledgeError => {
  try {
    loadClassifier(path);
  } catch (error) {
    if (error instanceof KnowledgeError) return error;
    throw error;
  }
  throw new Error('It was loaded.');
};

test('the one that ships knows the entries that ship', () => {
  expect([...loadClassifier(content).labels].sort()).toEqual(shipped.map(({ id }) => id).sort());
});

test('where there is none, the file is named and what makes it', () => {
  const { code, message } = errorOf(folder.path);
  expect(code).toBe('knowledge.unreadable');
  expect(message).toContain(join(folder.path, 'classifier.txt'));
  expect(message).toContain('npm run train');
});

test('one that is cut short is refused, with its name and line', () => {
  const whole = readFileSync(join(content, 'classifier.txt'), 'utf8');
  writeFileSync(join(folder.path, 'classifier.txt'), whole.slice(0, whole.length / 2));
  const { code, message } = errorOf(folder.path);
  expect(code).toBe('knowledge.invalid-model');
  expect(message).toMatch(/classifier\.txt, line \d+/);
});
