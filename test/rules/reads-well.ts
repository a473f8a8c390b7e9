import { expect } from '@jest/globals';
import type { Bilingual } from '../../rules/finding.js';

const HALF_WIDTH_BESIDE_HAN = /\p{Script=Han}[,:;?!()]|[,:;?!()]\p{Script=Han}/u;
const MENU_NAMES = /[“"「]?\p{Script=Han}+[”"」]?/gu;

/** Holds a message to the voice of the desk, in both languages, and its topic to the form of one. */
export function readsWell({ message, topic }: { readonly message: Bilingual; readonly topic: string }): void {
  expect(message.zh).toMatch(/\p{Script=Han}/u);
  expect(message.zh).not.toMatch(HALF_WIDTH_BESIDE_HAN);
  expect(message.zh).not.toMatch(/你|！|undefined|NaN/u);
  expect(message.zh).toMatch(/。$/u);
  expect(message.en).not.toMatch(/!|undefined|NaN/u);
  expect(message.en).toMatch(/\.$/u);
  expect(message.en.replace(MENU_NAMES, '').length).toBeGreaterThan(40);
  expect(topic).toMatch(/^[a-z0-9-]+$/u);
}
