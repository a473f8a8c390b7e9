import { asksOrActs, carriedTopic, namesOutside, namesThing } from './text/concepts.js';
import { fold } from './text/fold.js';

/** A message that leans on the one before: it opens with a connective, or points back. */
const POINTS_ZH =
  /^(?:那|那么|然后|还有|如果|要是|之后|接着|再问|它|他|这个|这|这种|那个|前者|后者|上面|刚才)|呢[?]?$|它|这个|那个|前者|后者|上面说的|刚才|一样吗|也是吗|也一样|也行/;
const POINTS_EN =
  /^(?:and|but|so|then|what about|how about|what if|also|or|if)\b|\b(?:it|its|that|this|they|them|those|these|one|ones|there|same)\b/;
/** It asks: only what asks can lean. A figure, a name or a fact told after an answer is about something new. */
const ASKS_ZH =
  /[?？]|[吗么呢嘛]$|吗|怎么|怎样|如何|咋|多久|多长|几|多少|哪|谁|啥|什么|为何|何时|能不能|能否|可否|可以.*[吗不]$|是不是|是否|有没有|要不要|会不会|行不行|不$|没$|最[晚早多少迟快]/;
const ASKS_EN =
  /\?|^(?:and |but |so |then |ok(?:ay)?,? )*(?:what|how|where|who|whom|whose|why|when|which|is|are|was|do|does|did|can|could|may|must|should|would|will|has|have)\b|^(?:and|or|but) (?:for|with|in|on|if|a|an|the|after|before|[a-z]+s?$)/;
/** The person says himself that he changes the subject. */
const TURNS_AWAY = /顺便|另外问|换个问题|另一个问题|还想问|by the way|btw|another question|different question|unrelated/;
/** Longer messages say what they are about. */
const STUB = { han: 12, latin: 7 } as const;

/** Whether a message asks something. */
export function asks(text: string): boolean {
  const folded = fold(text);
  return ASKS_ZH.test(folded) || ASKS_EN.test(folded);
}

/** "怎么申请", "how long does it take": a question that names nothing and follows nothing. Longer ones tell by their other words. */
const BARE = { han: 6, latin: 5 } as const;

/** Whether a message asks without saying of what. */
export function isBare(text: string): boolean {
  const folded = fold(text);
  const { han, latin } = lengthOf(folded);
  return han <= BARE.han && latin <= BARE.latin && asks(folded) && !namesThing(folded);
}

const lengthOf = (folded: string): { readonly han: number; readonly latin: number } => ({
  han: (folded.match(/\p{Script=Han}/gu) ?? []).length,
  latin: (folded.match(/[a-z0-9]+/g) ?? []).length,
});

/** How far a message needs the turn before to be understood: 0 not at all, 1 wholly. What asks nothing needs nothing, nor does what names both a thing and what is asked of it. */
export function leaning(text: string): number {
  const folded = fold(text);
  if (TURNS_AWAY.test(folded) || !asks(text) || namesOutside(folded)) return 0;
  const points = POINTS_ZH.test(folded) || POINTS_EN.test(folded);
  const { han, latin } = lengthOf(folded);
  const short = han <= STUB.han && latin <= STUB.latin;
  if (points) return short ? 1 : 0.5;
  return short && !(namesThing(folded) && asksOrActs(folded)) ? 0.5 : 0;
}

/**
 * What of the topic before a leaning message goes on with. A message that says what is asked or done keeps only the thing
 * ("那怎么收回来" after a voucher: voucher); one that names but another thing keeps all but the thing it replaces ("现金券呢": where customers view).
 */
export function carried(topic: string, message: string): string {
  return carriedTopic(topic, message, asksOrActs(message));
}
