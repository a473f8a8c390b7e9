import { Buffer } from 'node:buffer';
import { createRequire } from 'node:module';
import type * as jiebaModule from '@node-rs/jieba';
import { DOMAIN_TERMS } from './terms.js';

const load = createRequire(import.meta.url);
/** Above any word of the general dictionary, so that a term of ours always wins against its parts. */
const TERM_FREQUENCY = 1_000_000;

let shared: jiebaModule.Jieba | undefined;

/** jieba with the programme's terms; made on first use because reading its dictionary takes 0.2 s. */
function jieba(): jiebaModule.Jieba {
  if (shared === undefined) {
    const { Jieba } = load('@node-rs/jieba') as typeof jiebaModule;
    const { dict } = load('@node-rs/jieba/dict.js') as { dict: Uint8Array };
    shared = Jieba.withDict(dict);
    shared.loadDict(Buffer.from(DOMAIN_TERMS.map((term) => `${term} ${TERM_FREQUENCY} n\n`).join('')));
  }
  return shared;
}

/** Cuts folded Chinese text into words; what is not Chinese comes back in pieces of its own. Guesses no unknown words: a wrong guess would differ between question and entry. */
export function cutWords(text: string): string[] {
  return jieba().cut(text, false);
}
