import { describe, expect, test } from '@jest/globals';
import { withoutQuestionWords } from '../../knowledge/text/question-words.js';
import { sentencesOf } from '../../knowledge/text/sentences.js';

describe('question words', () => {
  test.each([
    ['吕凯是什么时期的人', ['什么']],
    ['请问代金券多少钱', ['请问', '多少']],
    ['how long does the verification take', ['how', 'does', 'the']],
  ])('of "%s" are taken out', (text, words) => {
    const rest = withoutQuestionWords(text);
    for (const word of words) expect(rest.split(/\s+/).join(' ')).not.toMatch(new RegExp(/^[a-z]/.test(word) ? `\\b${word}\\b` : word));
  });

  test('what is left stays where it was, apart: no new word arises', () => {
    expect(withoutQuestionWords('代金券怎么回收')).toBe('代金券 回收');
    expect(withoutQuestionWords('showdown thesis')).toBe('showdown thesis');
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
