import type { z } from 'zod';
import { endOfMonth, isDay } from './days.js';
import { likeness } from './normal-text.js';
import { type FieldId, type Opportunity, opportunitySchema, type Period } from './opportunity.js';
import { expectedAt, isExpectedInside } from './parse-hints.js';

/** One thing wrong in a file: where, with which value, and a sentence that says what to write instead. */
interface ParseProblem {
  /** The key, with the way into lists and objects: `offering.0.own`. Empty for the file as a whole. */
  readonly path: string;
  readonly value: unknown;
  readonly message: string;
}

export type ParseResult =
  | { readonly ok: true; readonly opportunity: Opportunity }
  | { readonly ok: false; readonly problems: readonly ParseProblem[] };

/** How alike a mistyped key must be to the known one that is hinted at, 0 to 1 [A]. */
const HINT_LIKENESS = 0.4;
const MAX_SHOWN_CHARS = 60;
const KNOWN_KEYS = Object.keys(opportunitySchema.shape) as FieldId[];

/**
 * Reads the flat object of `desk check FILE.json`. Besides the form an `Opportunity` has, `expected_sign_date` may be an ISO date, `YYYY-MM` or
 * `YYYY-QN`, a yes/no fact may be `true` or `false` (and a prerequisite `"yes"` or `"no"`), and an Offering of any other kind becomes 其他.
 * A key that is not known is a problem, never ignored.
 */
export function parseOpportunity(value: unknown): ParseResult {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const problem = {
      path: '',
      value,
      message: `The opportunity must be one flat object, not ${shown(value)}; write {"customer_name": "…", …}.`,
    };
    return { ok: false, problems: [problem] };
  }
  const entries = Object.entries(value);
  const unknown = entries.filter(([key]) => !isKnown(key)).map(([key, given]) => unknownKey(key, given));
  const known = Object.fromEntries(entries.filter(([key]) => isKnown(key)).map(([key, given]) => [key, readable(key, given)]));
  const parsed = opportunitySchema.safeParse(known);
  if (parsed.success && unknown.length === 0) return { ok: true, opportunity: parsed.data };
  const wrong = parsed.success ? [] : parsed.error.issues.flatMap(placesOf);
  return { ok: false, problems: [...unknown, ...distinct(wrong).map((path) => wrongValue(path, value))] };
}

const isKnown = (key: string): boolean => Object.hasOwn(opportunitySchema.shape, key);

function unknownKey(key: string, value: unknown): ParseProblem {
  const [nearest] = KNOWN_KEYS.map((known) => ({ known, alike: likeness(key.toLowerCase(), known) })).sort((a, b) => b.alike - a.alike);
  const hint = nearest && nearest.alike >= HINT_LIKENESS ? `did you mean "${nearest.known}"?` : 'leave it out, or use the id of a field.';
  return { path: key, value, message: `The key "${cut(key)}" is not known; ${hint}` };
}

/** A key too many inside a list or an object is a place of its own; of alternatives, what is wrong inside one says more than the whole. */
function placesOf(issue: z.core.$ZodIssue): PropertyKey[][] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...issue.path, key]);
  if (issue.code !== 'invalid_union') return [issue.path];
  const inside = issue.errors
    .flat()
    .flatMap(placesOf)
    .filter(({ length }) => length > 0);
  return inside.length > 0 ? inside.map((path) => [...issue.path, ...path]) : [issue.path];
}

/** The same place is named once, however many alternatives it failed. */
function distinct(paths: readonly PropertyKey[][]): PropertyKey[][] {
  return [...new Map(paths.map((path) => [path.join('.'), path])).values()];
}

function wrongValue(path: readonly PropertyKey[], root: object): ParseProblem {
  const name = path.map(String).join('.');
  const value = path.reduce<unknown>((inside, key) => (isObject(inside) ? inside[String(key)] : undefined), root);
  const said = value === undefined ? 'is missing' : `is ${shown(value)}`;
  const isSpare = path.length > 1 && !isExpectedInside(path);
  const remedy = isSpare
    ? 'no such key is known there, leave it out'
    : value === null
      ? 'leave the key out where nothing is known'
      : `write ${expectedAt(path)}`;
  return { path: name, value, message: `"${name}" ${said}; ${remedy}.` };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const shown = (value: unknown): string => cut(JSON.stringify(value) ?? String(value));

const cut = (text: string): string => (text.length > MAX_SHOWN_CHARS ? `${text.slice(0, MAX_SHOWN_CHARS)}…` : text);

const ANSWER_KEYS: ReadonlySet<string> = new Set([
  'customer_has_account',
  'cloud_related',
  'own_solution_fits',
  'incremental_revenue',
  'is_main_account',
  'core_map',
]);

/** The forms a person writes, turned into the one form the rules read. What is not recognised stays as it is and is refused by the schema. */
function readable(key: string, value: unknown): unknown {
  if (key === 'expected_sign_date' && typeof value === 'string') return periodOf(value.trim()) ?? value;
  if (key.startsWith('p.')) return value === 'yes' ? true : value === 'no' ? false : value;
  if (ANSWER_KEYS.has(key)) return asAnswer(value);
  if (key === 'offering' && Array.isArray(value)) return value.map(readableOffering);
  return value;
}

const asAnswer = (value: unknown): unknown => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : value);

function readableOffering(value: unknown): unknown {
  if (!isObject(value) || Array.isArray(value)) return value;
  const read = { ...value };
  for (const key of ['own', 'sellable', 'deliverable', 'counted']) if (Object.hasOwn(read, key)) read[key] = asAnswer(read[key]);
  if (typeof read.kind === 'string' && !['云商店商品', '基线解决方案'].includes(read.kind)) read.kind = '其他';
  return read;
}

/** `2027-03-15`, `2027-03` and `2027-Q1` as the days they span. */
function periodOf(text: string): Period | undefined {
  if (isDay(text)) return { from: text, to: text };
  const month = /^\d{4}-(?:0[1-9]|1[0-2])$/u.exec(text)?.[0];
  if (month !== undefined) return { from: `${month}-01`, to: endOfMonth(month) };
  const [, year, quarter] = /^(\d{4})-?[Qq]([1-4])$/u.exec(text) ?? [];
  if (year === undefined || quarter === undefined) return undefined;
  const monthOf = (count: number): string => `${year}-${String(count).padStart(2, '0')}`;
  return { from: `${monthOf(Number(quarter) * 3 - 2)}-01`, to: endOfMonth(monthOf(Number(quarter) * 3)) };
}
