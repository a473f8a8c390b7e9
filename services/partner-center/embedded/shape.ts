import type { z } from 'zod';
import type { Bilingual } from '../../../rules/finding.js';
import { type Problem, problemOf } from '../contract/errors.js';
import { got, not, type Read } from './request.js';

/** Reads a body by its schema; the first thing wrong with it becomes the problem, which names the field and repeats no value. */
export function readShape<T>(schema: z.ZodType<T>, value: unknown): Read<T> {
  const parsed = schema.safeParse(value);
  return parsed.success ? got(parsed.data) : not(invalid(parsed.error.issues[0]));
}

function invalid(issue: z.core.$ZodIssue | undefined): Problem {
  if (issue === undefined) return problemOf('request.invalid', '', '格式不对', 'it has the wrong shape');
  const { zh, en } = wordsFor(issue);
  return problemOf('request.invalid', String(issue.path[0] ?? ''), zh, en);
}

function wordsFor(issue: z.core.$ZodIssue): Bilingual {
  switch (issue.code) {
    case 'unrecognized_keys':
      return { zh: '有合同里没有的字段', en: 'it holds a field that the contract does not have' };
    case 'invalid_type':
      return { zh: `应为 ${issue.expected} 类型`, en: `it must be of type ${issue.expected}` };
    case 'invalid_value': {
      const values = issue.values.map(String);
      return { zh: `只能是 ${values.join('、')} 之一`, en: `it must be one of ${values.join(', ')}` };
    }
    case 'too_small':
      return { zh: `不能少于 ${issue.minimum}`, en: `it must not be less than ${issue.minimum}` };
    case 'too_big':
      return { zh: `不能多于 ${issue.maximum}`, en: `it must not be more than ${issue.maximum}` };
    // A refinement's sentence is written in English by its owner.
    case 'custom':
      return { zh: '值不合要求，请看 /openapi.json', en: issue.message };
    default:
      return { zh: '格式不对，请看 /openapi.json', en: 'it has the wrong form, see /openapi.json' };
  }
}
