import type { Lang } from '../answer.js';
import { hanCount, latinWords } from './characters.js';
import { toSimplified, toTraditional } from './convert.js';
import { looksLikePinyin } from './pinyin-input.js';

/** Words that make a sentence English even when it quotes Chinese menu names. */
const ENGLISH_FRAME =
  /^(?:what|how|where|who|why|when|which|is|are|do|does|did|can|could|should|would|will|the|a|an|to|of|for|in|on|i|we|my|our|you|your|it|please|mean|meaning|and|if|about|with|after|before|not)$/i;
/** Characters that carry Chinese grammar and hardly stand in a menu's name. */
const CHINESE_FRAME = /[的了吗么呢吧啊怎什是哪咋给跟和要想能我你您们这那几谁啥没有不会被把让请问在多少如何为何]/g;

/** Ends a company's name and says nothing. */
const LEGAL_FORM = /有限(?:责任)?公司/g;

/** A text with this share of traditional characters is answered in them; below it, it is a simplified text with an odd character. */
const TRADITIONAL_SHARE = 0.1;

/**
 * The language a message is answered in. Mixed messages follow the language of their grammar:
 * "voucher怎么issue给客户" is Chinese, "what does 机会点共享 mean" is English; pinyin is Chinese.
 */
export function languageOf(tidyText: string): Lang {
  const han = hanCount(tidyText);
  if (han === 0) return looksLikePinyin(tidyText) ? 'zh' : latinWords(tidyText).length > 0 ? 'en' : 'zh';
  const frames = latinWords(tidyText).filter((word) => ENGLISH_FRAME.test(word)).length;
  const simplified = toSimplified(tidyText);
  const grammar = simplified.replace(LEGAL_FORM, '').match(CHINESE_FRAME)?.length ?? 0;
  if (frames > 0 && frames > 2 * grammar) return 'en';
  const traditional = differing(tidyText, simplified);
  // A name in traditional characters inside a simplified sentence is a name.
  return traditional >= Math.max(1, TRADITIONAL_SHARE * han) && traditional > differing(tidyText, toTraditional(tidyText)) ? 'zh-TW' : 'zh';
}

/** Fewer words than this ("Q1", "SAP HANA", "ok") do not tell in which language a person wants to talk. */
const TELLING_WORDS = 3;

/**
 * The language of a message in a conversation that is settled in one: its own where it tells, else that of the conversation. Traditional
 * characters stay until the person leaves Chinese.
 */
export function languageAfter(tidyText: string, settled: Lang): Lang {
  // "Linda Xu, CFO" in an English conversation reads like pinyin and is none.
  if (hanCount(tidyText) === 0) {
    const words = tidyText.match(/[A-Za-z]{2,}/g)?.length ?? 0;
    return settled !== 'en' && words >= TELLING_WORDS ? languageOf(tidyText) : settled;
  }
  const own = languageOf(tidyText);
  // Names and menus in Chinese inside an English sentence do not make it Chinese, nor does one without telling characters undo traditional.
  return own === 'zh' && settled === 'zh-TW' ? 'zh-TW' : own;
}

function differing(text: string, converted: string): number {
  let count = 0;
  const length = Math.min(text.length, converted.length);
  for (let i = 0; i < length; i++) if (text.charCodeAt(i) !== converted.charCodeAt(i)) count++;
  return count;
}
