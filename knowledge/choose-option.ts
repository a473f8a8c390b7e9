import type { Entry } from './entry.js';
import { asks } from './follow-up.js';
import { fold } from './text/fold.js';

/** One place in a list, however it is said. */
const PLACES: readonly RegExp[] = [
  /^(?:第?[一1](?:个|项|条|种|题)?|前者|前一个|(?:the )?first(?: one)?|1st|one|number one)$/,
  /^(?:第?[二2两](?:个|项|条|种|题)?|中间(?:那|的)?个?|(?:the )?second(?: one)?|2nd|two|number two)$/,
  /^(?:第?[三3](?:个|项|条|种|题)?|(?:the )?third(?: one)?|3rd|three|number three)$/,
  /^(?:第?[四4](?:个|项|条|种|题)?|(?:the )?fourth(?: one)?|4th|four|number four)$/,
];
const LAST = /^(?:后者|后一个|最后(?:一|那)?个?|最下面(?:那|的)?个?|(?:the )?(?:last|latter)(?: one)?)$/;
const NONE =
  /^(?:都不是|全都?不是|都不对|没有一个是?|没有我要的|不是这些|以上都不是|上面都不是|都不|none(?: of (?:these|them|those|the above))?|neither(?: of (?:these|them))?|not (?:any of )?(?:these|those|them)|no,? none)$/;
/** What stands around a choice and chooses nothing. */
const BEFORE =
  /^(?:(?:我?(?:问|说|指|要|选|想问|想知道)的?(?:是|就是)?|应该?是|就是?|是|选|看|看看|那就|嗯+|对|请?给我|答案?|选项|i mean(?:t)?|it'?s|that(?:'s| is)|i(?:'d| would) (?:like|choose|pick|take)|i want|choose|pick|option|number|no\.?|the one (?:about|with|on)|about)[\s,，:：]*)+/;
const COURTESY_AFTER = /[\s,，]*(?:吧|呢|呀|啊|哦|谢谢|please|pls|thanks|thank you)+$/;
const ONE_AFTER = /[\s,，]*(?:的?那?(?:一个|个|条|项)|one)$/;

/**
 * The entry that a message picks after "which one do you mean": by its place or number, or by words that stand in the title of one option
 * alone. 'none' where the person says that none was meant, null where the message is something else, as a new question is.
 */
export function chosenOption(text: string, options: readonly Entry[]): Entry | 'none' | null {
  if (options.length === 0) return null;
  const [said, polite, bare] = choiceWordings(text);
  for (const wording of [said, polite, bare]) {
    if (wording === '') continue;
    if (NONE.test(wording)) return 'none';
    const place = placeIn(wording, options.length);
    if (place >= 0) return options[place] ?? null;
    const titled = options.filter(
      ({ title }) => wording.length > 1 && [title.zh, title.en].some((own) => lettersOf(own).includes(lettersOf(wording))),
    );
    if (titled.length === 1) return titled[0] ?? null;
  }
  return asks(said) ? null : alike(bare, options);
}

/** A message that may choose something: folded, without courtesy, and without the words around what it names. */
export function choiceWordings(text: string): readonly [string, string, string] {
  const said = fold(text)
    .replace(/[。.!！?？~～\s]+$/u, '')
    .replace(/^[（(【[]|[）)\]】]$/gu, '')
    .trim();
  const polite = said.replace(COURTESY_AFTER, '').replace(COURTESY_AFTER, '').replace(BEFORE, '').trim();
  return [said, polite, polite.replace(ONE_AFTER, '').trim()];
}

/** The place, from 0, that one of `choiceWordings` names in a list of `count`; -1 where it names none. */
export const placeIn = (wording: string, count: number): number =>
  LAST.test(wording) ? count - 1 : PLACES.findIndex((known) => known.test(wording));

/** Whether a folded message is a place in a list and nothing else: without a list it says nothing. */
export function isPlace(folded: string): boolean {
  return LAST.test(folded) || PLACES.some((place) => place.test(folded));
}

/** What all pieces of a choice in the person's own words ("客户看的那个") have to stand in, and what they may share with any other option. */
const WHOLE = 1;
const MOST_SHARED = 0.7;

function alike(wording: string, options: readonly Entry[]): Entry | null {
  const pieces = [...new Set(wording.match(/\p{Script=Han}|[a-z0-9]{2,}/gu) ?? [])];
  if (pieces.length < 2) return null;
  const shares = options.map(({ title }) => {
    const own = fold(`${title.zh} ${title.en}`);
    return pieces.filter((piece) => own.includes(piece)).length / pieces.length;
  });
  const whole = options.filter((_, i) => shares[i] === WHOLE);
  return whole.length === 1 && shares.filter((share) => share > MOST_SHARED).length === 1 ? (whole[0] ?? null) : null;
}

/** A title without marks and spaces: who types it leaves them out. */
function lettersOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}
