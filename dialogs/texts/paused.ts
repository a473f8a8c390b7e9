import type { InBoth } from './texts.js';

const zh = {
  /** To what would have to be kept. */
  wait: '系统现在暂时存不了内容，填写和提交都先暂停。之前存好的都在，没有丢；请过几分钟再发一次。',
  /** Under an answer. */
  besides: '另外，填写和提交现在暂停，请过几分钟再试；之前存好的都在，没有丢。',
};

const en: typeof zh = {
  wait: 'I cannot save anything right now, so forms are paused. Nothing that you saved is lost; please send this again in a few minutes.',
  besides: 'By the way: forms are paused right now. Nothing that you saved is lost; please try them again in a few minutes.',
};

/** What is said while the database takes nothing. */
export const pausedTexts: InBoth<typeof zh> = { zh, en };
