import { z } from 'zod';
import { STATUSES } from '../../rules/status.js';
import { AppError } from '../errors.js';
import { ROLES } from '../records.js';
import type { Db } from './schema.js';

/** Schemas of what several tables hold. */
export const statusSchema = z.enum(STATUSES);
export const rolesSchema = z.array(z.enum(ROLES));
export const languageSchema = z.enum(['zh', 'zh-TW', 'en']);
export const reasonsSchema = z.array(z.strictObject({ field: z.string().nullable(), reason: z.string() }));

/** Runs statements that belong together: in the transaction that is under way, else in one of their own. */
export function together<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}

/** The error of a write whose version is no longer the stored one. */
export function stale(what: string, id: string): AppError {
  return new AppError('store.conflict', `The ${what} ${id} was changed by someone else. Read it again and decide anew.`, {
    details: { what, id },
  });
}
