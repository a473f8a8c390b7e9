import { type Problem, problemOf } from '../contract/errors.js';
import { CONTRACT_LIMITS, charsAllowedIn } from '../contract/limits.js';

/** Everything but tab, line feed and carriage return; and halves of characters, which no store keeps as they are. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
const UNWANTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u;

/** Walks through values of a known shape and names the first text or list beyond the contract's limits. */
export function textProblem(fields: Readonly<Record<string, unknown>>): Problem | undefined {
  for (const [field, value] of Object.entries(fields)) {
    const problem = problemIn(field, value);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function problemIn(field: string, value: unknown): Problem | undefined {
  if (typeof value === 'string') return problemOfText(field, value);
  if (Array.isArray(value) && value.length > CONTRACT_LIMITS.listItems) return problemOf('list.too-long', field, value.length);
  if (typeof value !== 'object' || value === null) return undefined;
  for (const part of Object.values(value)) {
    const problem = problemIn(field, part);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function problemOfText(field: string, text: string): Problem | undefined {
  if (UNWANTED.test(text)) return problemOf('text.control-character', field);
  const chars = [...text].length;
  const max = charsAllowedIn(field);
  return chars > max ? problemOf('text.too-long', field, chars, max) : undefined;
}
