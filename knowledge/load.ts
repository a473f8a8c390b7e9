import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Entry, entrySchema } from './entry.js';
import { KnowledgeError } from './error.js';

/** Reads all entries of a folder's `*.json` files, each an array of entries. Throws KnowledgeError at the first file or entry that cannot be used. */
export function loadEntries(folder: string): Entry[] {
  const entries: Entry[] = [];
  const files = new Map<string, string>();
  for (const file of contentFiles(folder)) {
    for (const [index, value] of readArray(file).entries()) {
      const entry = checkEntry(value, file, index);
      const other = files.get(entry.id);
      if (other !== undefined) {
        throw new KnowledgeError(
          'knowledge.invalid-entry',
          `${file}: the id "${entry.id}" is already used in ${other}. Give one of the two entries another id.`,
        );
      }
      files.set(entry.id, file);
      entries.push(entry);
    }
  }
  if (entries.length === 0) {
    throw new KnowledgeError('knowledge.empty', `${folder} holds no entry. Put at least one *.json file with an array of entries there.`);
  }
  for (const entry of entries) {
    for (const id of entry.related) {
      if (files.has(id)) continue;
      throw new KnowledgeError(
        'knowledge.invalid-entry',
        `${files.get(entry.id)}: entry "${entry.id}" names the related entry "${id}", which does not exist. Correct the id or take it out of "related".`,
      );
    }
  }
  return entries;
}

function contentFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(folder, name));
  } catch (cause) {
    throw new KnowledgeError(
      'knowledge.unreadable',
      `The knowledge folder ${folder} cannot be read (${messageOf(cause)}). Check that it exists and may be read.`,
      { cause },
    );
  }
}

function readArray(file: string): unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new KnowledgeError(
      'knowledge.unreadable',
      `${file} cannot be read as JSON (${messageOf(cause)}). Mend the file or restore it from version control.`,
      { cause },
    );
  }
  if (!Array.isArray(value)) {
    throw new KnowledgeError(
      'knowledge.invalid-entry',
      `${file} holds ${value === null ? 'null' : typeof value}, not an array of entries. Wrap the entries in [ ].`,
    );
  }
  return value;
}

function checkEntry(value: unknown, file: string, index: number): Entry {
  const result = entrySchema.safeParse(value);
  if (result.success) return result.data;
  throw new KnowledgeError(
    'knowledge.invalid-entry',
    `${file}: ${nameOf(value, index)}: ${result.error.issues.map((issue) => describe(issue, value)).join('; ')}. Correct the entry.`,
  );
}

function nameOf(value: unknown, index: number): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? `entry "${id}"` : `entry ${index + 1}`;
}

function describe(issue: z.core.$ZodIssue, value: unknown): string {
  let at: unknown = value;
  for (const key of issue.path) at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined;
  const shown = JSON.stringify(at) ?? 'nothing';
  return `${issue.path.join('.') || 'the whole'} is ${shown.length > 60 ? `${shown.slice(0, 57)}…` : shown}: ${issue.message}`;
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
