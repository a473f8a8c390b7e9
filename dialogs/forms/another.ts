import { toSimplified } from '../../knowledge/text/convert.js';
import { asksSomething } from '../asks.js';
import { contextOf, type FormScene } from './draft-step.js';

const THING_ZH = '(?:客户|机会点|机会|商机|项目|单子|邀请)';
/** Words for one more: of a thing by name, or of whatever is wished for. */
const ONE_MORE = new RegExp(
  `(?:还有|另有|另外|再(?:来|说|报|提|填|加|建|邀请)?)(?:一?个|一?家|一?位)(?:新的?)?${THING_ZH}|第[二三四五2-5]个${THING_ZH}|\\b(?:another|one more|a second|a new|a different) (?:customer|client|opportunity|deal|po|project|invitation)\\b`,
  'iu',
);
const WISHED_AGAIN =
  /再(?:帮我|给我)?(?:来|提|报|填|建|开|交|发|共享|提交|邀请)|另(?:外)?(?:再)?(?:提|报|填|建|邀请|来?一?个)|新(?:的|建)?(?:一?个)?(?:机会点|商机|邀请)|\b(?:another|one more|a second|a new|new one)\b/iu;
const CORRECTS = /改|换成|应该|更正|写错|说错|不是|\b(?:change|correct|instead|wrong|should be|not)\b/iu;

/**
 * Whether a message is about another record than the open one. It is where it says so ("再提一个", "还有一个客户"), or wishes for the same form
 * and names somebody else than the draft does: what it tells belongs to that one, and nothing of the draft is replaced by it.
 */
export const isOfAnother = (scene: FormScene, text: string, { isWished }: { readonly isWished: boolean }): boolean => {
  const { form, draft } = scene;
  const said = toSimplified(text.normalize('NFKC'));
  if (CORRECTS.test(said)) return false;
  if (isWished && WISHED_AGAIN.test(said)) return true;
  const [here, there] = [form.called(draft.fields, null), form.called(form.extract(text, { ...contextOf(scene), fields: {} }), null)];
  const isElse = here !== null && there !== null && here !== there && !here.includes(there) && !there.includes(here);
  return isElse && (isWished || (ONE_MORE.test(said) && !asksSomething(text)));
};
