import type { Json } from '../../records.js';
import { problemOf } from '../contract/errors.js';
import type { Held, PartnerCenterRecords, Shelf } from '../store-port.js';
import { type Answer, failure, jsonOf, success } from './answer.js';
import type { Office } from './office.js';
import type { PageWish } from './request.js';

/** What is listed, and how. */
interface List<T extends Held> {
  /** The list's name in the answer. */
  readonly name: string;
  readonly shelf: (tx: PartnerCenterRecords) => Pick<Shelf<T>, 'get' | 'list'>;
  readonly isNumber: (text: string) => boolean;
  /** One company's alone; all where absent. */
  readonly partnerId?: string;
  /** A record as it stands today, as the answer shows it. */
  readonly shown: (tx: PartnerCenterRecords, held: T) => Promise<unknown>;
}

/** Answers one page of a list, newest first. */
export const listPage = <T extends Held>(office: Office, { cursor, limit }: PageWish, list: List<T>): Promise<Answer> =>
  office.store.transaction(async (tx) => {
    const shelf = list.shelf(tx);
    const whose = list.partnerId === undefined ? {} : { partnerId: list.partnerId };
    if (cursor !== undefined && !(await isTheirs(shelf, cursor, list))) return failure(problemOf('page.cursor'));
    // One more than asked for tells whether there is a next page.
    const rows = await shelf.list({ ...whose, ...(cursor === undefined ? {} : { cursor }), limit: limit + 1 });
    const page = rows.slice(0, limit);
    const lines: Json[] = [];
    for (const held of page) lines.push(jsonOf(await list.shown(tx, held)));
    return success(200, { [list.name]: lines, nextCursor: rows.length > limit ? (page.at(-1)?.number ?? null) : null });
  });

/** A cursor of another company is refused like one that names nothing, so that it tells nothing. */
async function isTheirs<T extends Held>(shelf: Pick<Shelf<T>, 'get'>, cursor: string, list: List<T>): Promise<boolean> {
  const held = list.isNumber(cursor) ? await shelf.get(cursor) : undefined;
  return held !== undefined && (list.partnerId === undefined || held.partnerId === list.partnerId);
}
