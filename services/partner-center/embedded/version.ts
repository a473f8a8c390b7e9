import { problemOf } from '../contract/errors.js';
import { type Answer, failure } from './answer.js';
import type { Wish } from './write.js';

/** Refuses a write by somebody who has read another version than there is now; undefined where he has read this one. */
export const staleAnswer = ({ version }: Pick<Wish, 'version'>, held: { readonly version: number }): Answer | undefined =>
  version === 'any' || version === held.version ? undefined : failure(problemOf('version.stale', held.version));
