import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { analyse, SPACES } from '../search/analyse.js';
import { SEARCH } from '../search/tuning.js';
import { CONCEPT_TABLE } from '../text/concepts.js';
import { FORMS } from '../text/spelling.js';
import { DOMAIN_TERMS } from '../text/terms.js';

/** Texts of every kind the analyser treats in its own way: a change of its code shows in what it makes of them. */
const PROBES = [
  '代金券怎么回收，机会点共享的po要几个工作日?',
  'why was cbc.0150 rejected by /v2/orders/customer-orders in 10个工作日',
  'ｘ 12.5% running',
];

let made: Uint8Array | undefined;

/** A hash over all that decides which terms a text has and what they weigh in an index: one made with another is another index. 32 bytes. */
export function analyserFingerprint(): Uint8Array {
  made ??= createHash('sha256')
    .update(JSON.stringify([SPACES, SEARCH, CONCEPT_TABLE, DOMAIN_TERMS, FORMS.source, dictionaryVersion(), PROBES.map(termsOf)]))
    .digest();
  return made;
}

function termsOf(text: string): unknown[] {
  const terms: unknown[] = [];
  analyse(text, (space, key) => {
    terms.push([space, key]);
  });
  return terms;
}

function dictionaryVersion(): string {
  return (createRequire(import.meta.url)('@node-rs/jieba/package.json') as { version: string }).version;
}
