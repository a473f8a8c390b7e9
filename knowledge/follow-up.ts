import { isAct } from './lean-switch.js';
import { asksOrActs, eachConcept, NAMED_THINGS, namesOutside, namesThing } from './text/concepts.js';

// All texts here are folded by the caller.

/** A message that goes on from the one before. What names its own thing and what is asked of it may do so and still mean something new. */
const GOES_ON = /^(?:那|那么|然后|还有|如果|要是|之后|接着|再问)|呢\??$|^(?:and|but|so|then|what about|how about|what if|also|or|if)\b/;
/** It points back to something that only the turn before names. */
const POINTS_BACK =
  /^(?:这|上面|刚才)|它|他们?|她们?|这个|这些|那个|那些|前者|后者|上面说的|刚才|一样吗|也是吗|也一样|也行|\b(?:it|its|that|this|they|them|those|these|one|ones|there|same)\b/;
/** It asks: only what asks can lean. A figure, a name or a fact told after an answer is about something new. */
const ASKS_ZH =
  /[?？]|[吗么呢嘛]$|吗|怎么|怎样|如何|咋|多久|多长|几|多少|哪|谁|啥|什么|为何|何时|能不能|能否|可否|可以.*[吗不]$|是不是|是否|有没有|要不要|会不会|行不行|不$|没$|最[晚早多少迟快]|多久之内$/;
const ASKS_EN =
  /\?|^(?:and |but |so |then |ok(?:ay)?,? )*(?:what|how|where|who|whom|whose|why|when|which|is|are|was|do|does|did|can|could|may|must|should|would|will|has|have|by when)\b|^(?:and|or|but) (?:for|with|in|on|of|if|a|an|the|after|before|[a-z]+s?$)/;
/** The person says himself that he changes the subject. */
const TURNS_AWAY =
  /^对了|顺便|另外(?:想?问|,)|换个(?:问题|话题)|另一个问题|还想问|by the way|btw|another question|different question|unrelated/;
/** Longer messages say what they are about. */
const STUB = { han: 12, latin: 7 } as const;

/** Names another thing and nothing else: "那现金券呢", "what about HO?", "HO也一样吗". */
const SWITCHES =
  /^(?:那么?|然后)?.{1,12}呢\??$|(?:也|是不是)?(?:也是)?(?:一样|这样|同样)的?(?:吗|么)?\??$|^(?:and|or|but)? ?(?:what|how) about\b|^and (?:for |of |with |in )?(?:an? |the )?[\w-]+(?: [\w-]+)?\??$|\bthe same\b/;

/** Whether a message asks something. */
export function asks(folded: string): boolean {
  return ASKS_ZH.test(folded) || ASKS_EN.test(folded);
}

/** "怎么申请", "how long does it take": a question that names nothing and follows nothing. Longer ones tell by their other words. */
const BARE = { han: 6, latin: 5 } as const;

/** Whether a message asks without saying of what. */
export function isBare(folded: string): boolean {
  const { han, latin } = lengthOf(folded);
  return han <= BARE.han && latin <= BARE.latin && asks(folded) && !namesThing(folded);
}

const lengthOf = (folded: string): { readonly han: number; readonly latin: number } => ({
  han: (folded.match(/\p{Script=Han}/gu) ?? []).length,
  latin: (folded.match(/[a-z0-9]+/g) ?? []).length,
});

/** "谢谢", "ok then": a few letters that ask nothing and name nothing. */
const SAYING = { han: 4, latin: 3 } as const;

/** Whether a message neither asks nor names anything: no entry is meant by it. */
export function saysNothing(folded: string): boolean {
  const { han, latin } = lengthOf(folded);
  return han <= SAYING.han && latin <= SAYING.latin && !asks(folded) && !asksOrActs(folded) && !namesThing(folded) && !/\d/.test(folded);
}

/** Whether the person says that something else comes now. */
export function turnsAway(folded: string): boolean {
  return TURNS_AWAY.test(folded);
}

/** Whether a message points back to something that only the turn before names, or goes on from it. */
export function pointsBack(folded: string): boolean {
  return POINTS_BACK.test(folded) || GOES_ON.test(folded);
}

/**
 * Whether a message needs the turn before to be understood: `never` for what asks nothing or names the outside world; `surely`
 * for what points back or is too short to say both what is asked and of what; `perhaps` for the rest.
 */
export function leaning(folded: string): 'never' | 'perhaps' | 'surely' {
  if (!asks(folded) || namesOutside(folded)) return 'never';
  if (POINTS_BACK.test(folded)) return 'surely';
  const { han, latin } = lengthOf(folded);
  const isStub = GOES_ON.test(folded) || (han <= STUB.han && latin <= STUB.latin);
  return isStub && !(namesThing(folded) && asksOrActs(withoutNames(folded))) ? 'surely' : 'perhaps';
}

/** Whether a message names but another thing or another act, and keeps all else of the question before. */
export function switchesThing(folded: string): boolean {
  if (!SWITCHES.test(folded)) return false;
  const said = folded.replace(/也?是?(?:一样|这样|同样)的?(?:吗|么)?|(?:is it )?the same|what about|how about/g, ' ');
  return !asksOrActs(withoutNames(said)) || isAct(thingOf(folded));
}

const NAMES = new Set(NAMED_THINGS);

/** A message without the names of things: 邀请 in 线下邀请 is no act. */
function withoutNames(message: string): string {
  const kept = message.split('');
  eachConcept(message, (concept, at, length) => {
    if (NAMES.has(concept)) kept.fill(' ', at, at + length);
  });
  return kept.join('');
}

/** What stands around the other thing: "那……呢", "what about …?". */
const AROUND_THING = /^(?:那么?|然后|还有|and|or|but|so|then)?[\s,]*(?:(?:what|how) about)?\s*|的?(?:话)?呢\??$|\?$/g;

/** The thing alone that a switching message names. */
export function thingOf(folded: string): string {
  return folded.replace(AROUND_THING, '').trim() || folded;
}
