import { describe, expect, test } from '@jest/globals';
import { questionWordsIn } from '../../knowledge/text/question-words.js';
import { sentencesOf } from '../../knowledge/text/sentences.js';

describe('question words', () => {
  test.each([
    ['吕凯是什么时期的人', ['什么']],
    ['请问代金券多少钱', ['请问', '多少']],
    ['how long does the verification take', ['how', 'does', 'the']],
    ['showdown thesis', []],
  ])('of "%s" are found where they stand', (text, words) => {
    const places = questionWordsIn(text);
    expect(words.map((_, i) => text.slice(places[2 * i], places[2 * i + 1]))).toEqual(words);
    expect(places).toHaveLength(2 * words.length);
  });
});

describe('sentences', () => {
  test('end at their marks, Chinese and English', () => {
    expect(sentencesOf('先提交。再审核!是吗?好')).toEqual(['先提交。', '再审核!', '是吗?', '好']);
    expect(sentencesOf('Submit first. Then wait 1.5 days.')).toEqual(['Submit first.', 'Then wait 1.5 days.']);
  });

  test('what says nothing is none', () => {
    expect(sentencesOf('。。!')).toEqual([]);
  });
});
