import { randomBytes } from 'node:crypto';
import type { IdSource } from '../services/clock.js';

/** 120 random bits: cannot be guessed and never meets another. */
const ID_BYTES = 15;

export const randomIds: IdSource = { next: (prefix) => `${prefix}${randomBytes(ID_BYTES).toString('base64url')}` };
