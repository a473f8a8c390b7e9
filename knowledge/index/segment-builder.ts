import { analyse, CONCEPT, SPACES } from '../search/analyse.js';
import type { Doc } from '../search/doc.js';
import { SEARCH } from '../search/tuning.js';
import { NAMED_THINGS } from '../text/concepts.js';
import { FORMS } from '../text/spelling.js';
import { writeHashes, writeIdHashes } from './hashes.js';
import { slotsFor } from './key.js';
import { ASKED, allocateSegment, FORM, LINE, QUESTION, type Segment, SILENT, sectionLengths, TITLE, TOLD } from './segment.js';
import { grown, TermTable } from './term-table.js';
import { derive } from './weigh.js';

const THING_CODES = new Map(NAMED_THINGS.map((name, code) => [name, code]));

/** Takes entries one at a time and makes a segment of them. Texts are folded by the caller and not kept. */
export class SegmentBuilder {
  readonly #terms = new TermTable();
  readonly #ids: string[] = [];
  /** The ids once more, from when one is first asked for: a build that only adds does not pay for it. */
  #known: Set<string> | undefined;
  readonly #rowOwners: number[] = [];
  readonly #rowStarts: number[] = [0];
  readonly #lengths: Float32Array[] = [];
  readonly #things: (readonly number[])[] = [];
  #postingTerms = new Uint32Array(1 << 12);
  #postingRows = new Uint32Array(1 << 12);
  #postingTimes = new Uint8Array(1 << 12);
  #postings = 0;
  /** How often each term stands in the row at hand, and which do: cleared by what was touched. */
  #inRow = new Uint8Array(1 << 12);
  #touched: number[] = [];

  get docCount(): number {
    return this.#ids.length;
  }

  /** What it holds so far, in postings: the measure of the memory it takes. */
  get postings(): number {
    return this.#postings;
  }

  has(id: string): boolean {
    this.#known ??= new Set(this.#ids);
    return this.#known.has(id);
  }

  add(doc: Doc): void {
    const lengths = new Float32Array(2 * SPACES.length);
    const things = new Set<number>();
    for (const text of doc.titles) this.#addRow(text, TITLE, lengths, things);
    for (const text of doc.questions) this.#addRow(text, QUESTION, lengths);
    for (const text of doc.answers) this.#addRow(text, LINE, lengths);
    for (const text of doc.silent) this.#addRow(text, SILENT, lengths);
    this.#ids.push(doc.id);
    this.#known?.add(doc.id);
    this.#lengths.push(lengths);
    this.#things.push([...things]);
    this.#rowStarts.push(this.#rowOwners.length);
  }

  #addRow(text: string, kind: number, lengths: Float32Array, things?: Set<number>): void {
    const weight = kind === SILENT ? 0 : kind === TITLE ? SEARCH.titleWeight : 1;
    const side = (kind === LINE ? TOLD : ASKED) * SPACES.length;
    analyse(text, (space, key) => {
      this.#count(this.#terms.add(space, key));
      lengths[side + space] = (lengths[side + space] ?? 0) + weight;
      if (space !== CONCEPT || things === undefined) return;
      const thing = THING_CODES.get(String(key));
      if (thing !== undefined) things.add(thing);
    });
    for (const [word] of text.matchAll(FORMS)) this.#count(this.#terms.add(FORM, word));
    const row = this.#rowOwners.length;
    this.#rowOwners.push(this.#ids.length * 4 + kind);
    for (const term of this.#touched) {
      this.#post(term, row, this.#inRow[term] ?? 0);
      this.#inRow[term] = 0;
    }
    this.#touched = [];
  }

  #count(term: number): void {
    if (term >= this.#inRow.length) this.#inRow = grown(this.#inRow);
    const before = this.#inRow[term] ?? 0;
    if (before === 0) this.#touched.push(term);
    // More than a byte holds says nothing more.
    if (before < 255) this.#inRow[term] = before + 1;
  }

  #post(term: number, row: number, times: number): void {
    if (this.#postings === this.#postingTerms.length) {
      this.#postingTerms = grown(this.#postingTerms);
      this.#postingRows = grown(this.#postingRows);
      this.#postingTimes = grown(this.#postingTimes);
    }
    this.#postingTerms[this.#postings] = term;
    this.#postingRows[this.#postings] = row;
    this.#postingTimes[this.#postings] = times;
    this.#postings++;
  }

  /** The segment of all entries added. */
  finish(): Segment {
    const order = this.#terms.sorted();
    const units = order.reduce((sum, term) => sum + this.#terms.unitsOf(term).length, 0);
    const segment = allocateSegment(
      sectionLengths({
        docs: this.docCount,
        rows: this.#rowOwners.length,
        terms: order.length,
        postings: this.#postings,
        units,
        things: this.#things.reduce((sum, list) => sum + list.length, 0),
        idUnits: this.#ids.reduce((sum, id) => sum + id.length, 0),
        slots: slotsFor(order.length),
        idSlots: slotsFor(this.docCount),
      }),
    );
    this.#writeEntries(segment);
    this.#writeTerms(segment, order);
    this.#writePostings(segment, order);
    writeHashes(segment);
    writeIdHashes(segment);
    derive(segment);
    return segment;
  }

  #writeEntries(segment: Segment): void {
    segment.rowOwners.set(this.#rowOwners);
    segment.rowStarts.set(this.#rowStarts);
    let thing = 0;
    let unit = 0;
    for (let doc = 0; doc < this.docCount; doc++) {
      this.#lengths[doc]?.forEach((length, i) => {
        segment.lengths[i * this.docCount + doc] = length;
      });
      const things = this.#things[doc] ?? [];
      segment.things.set(things, thing);
      thing += things.length;
      segment.thingStarts[doc + 1] = thing;
      const id = this.#ids[doc] ?? '';
      for (let i = 0; i < id.length; i++) segment.ids[unit++] = id.charCodeAt(i);
      segment.idStarts[doc + 1] = unit;
    }
  }

  #writeTerms(segment: Segment, order: Uint32Array): void {
    let unit = 0;
    order.forEach((term, place) => {
      const units = this.#terms.unitsOf(term);
      segment.units.set(units, unit);
      unit += units.length;
      segment.unitStarts[place + 1] = unit;
      const space = this.#terms.spaceOf(term);
      segment.spaceStarts[space + 1] = place + 1;
    });
    // A space without terms ends where the one before it ends.
    for (let space = 0; space <= FORM; space++)
      segment.spaceStarts[space + 1] = Math.max(segment.spaceStarts[space + 1] ?? 0, segment.spaceStarts[space] ?? 0);
  }

  /** Lays the postings out by term; those of a term stay in the order they came, which is that of the rows. */
  #writePostings(segment: Segment, order: Uint32Array): void {
    const places = new Uint32Array(order.length);
    order.forEach((term, place) => {
      places[term] = place;
    });
    const { starts } = segment;
    for (let i = 0; i < this.#postings; i++) {
      const place = places[this.#postingTerms[i] ?? 0] ?? 0;
      starts[place + 1] = (starts[place + 1] ?? 0) + 1;
    }
    for (let place = 0; place < order.length; place++) starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
    const next = starts.slice();
    for (let i = 0; i < this.#postings; i++) {
      const place = places[this.#postingTerms[i] ?? 0] ?? 0;
      const at = next[place] ?? 0;
      next[place] = at + 1;
      segment.rows[at] = this.#postingRows[i] ?? 0;
      segment.times[at] = this.#postingTimes[i] ?? 0;
    }
  }
}
