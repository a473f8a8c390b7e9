import { handOver } from '../handoff.js';
import { generalTexts } from '../texts/general.js';
import type { Flow } from './flow.js';

/** What the desk cannot answer goes to a colleague. */
export const PERSON_FLOW: Flow = {
  id: 'person',
  words: { zh: generalTexts.zh.personFlow, en: generalTexts.en.personFlow },
  said: /^(?:转|找|要|叫|接|联系)?(?:人工|人工客服|客服|真人|支持同事|同事|专人)(?:服务|帮忙|处理|来|接)?$|^(?:转给|交给|问问?)(?:支持)?(?:同事|人工|客服)$|^(?:talk|speak|connect me|hand me over|transfer)(?: me)? (?:to|with) (?:a |an )?(?:human|person|agent|colleague|someone|support)$|^(?:human|agent|a person|real person|ask a colleague|support)$/,
  evenAsked: true,
  action: { do: 'person' },
  start: (scene) => handOver(scene),
};
