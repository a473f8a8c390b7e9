/** The small shapes that many requests and answers are made of. */
import { z } from 'zod';
import { isDay } from '../../../rules/days.js';
import { CONTRACT_LIMITS } from './limits.js';

export const instant = z.iso.datetime().describe('UTC');
export const day = z.string().refine(isDay, 'must be a day such as 2026-11-21').meta({ format: 'date' });
export const version = z.int().positive().describe('Grows with every change');
/** Text that somebody wrote; how long it may be is checked for every field alike. */
export const text = z.string().trim().min(1);
/** Longer sums are mistakes, and beyond 2^53 they would not come back as they were. */
export const yuan = z.number().nonnegative().max(1e12).describe('CNY');

/** A picture inside the answer itself; nothing else may stand where one is shown. */
export const picture = z
  .string()
  .max(CONTRACT_LIMITS.pictureChars)
  .regex(/^data:image\/(?:png|gif);base64,[A-Za-z0-9+/]+={0,2}$/);

/** The form of numbers that begin so; the day they were given and a running number follow. */
export const numberForm = (prefix: string): RegExp => new RegExp(`^${prefix}-\\d{8}-\\d{4,9}$`);
export const numberOf = (prefix: string) =>
  z.string().regex(numberForm(prefix)).describe(`${prefix}-YYYYMMDD-NNNN: the day it was given and a running number`);

export const nextCursor = z.string().nullable().describe('Send it as cursor for the next page; null on the last one');
