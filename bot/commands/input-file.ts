import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { AppError } from '../../services/errors.js';

/** Reads a text file; `-` is standard input. */
export function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    throw new AppError('input.invalid', `"${file}" cannot be read (${code}). Check its name and that you may read it.`, { cause });
  }
}

/** Reads a JSON file. */
export function readJsonFile(file: string): unknown {
  return parse(readText(file), `"${file}"`);
}

/** Reads a file of JSON lines; empty lines are passed over. `where` says in an error which line it was. */
export function readNamedLines(file: string): { readonly value: unknown; readonly where: string }[] {
  const lines = readText(file)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const where = `Line ${index + 1} of "${file}"`;
    return [{ value: parse(line, where), where }];
  });
}

/** Reads a file of JSON lines, each checked; a wrong one is named by its number. */
export function readJsonLines<T>(file: string, schema: z.ZodType<T>, example: string): T[] {
  return readNamedLines(file).map(({ value, where }) => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    throw new AppError('input.invalid', `${where} is not usable. Each line is ${example}.`);
  });
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('input.invalid', `${where} is no JSON (${why}). Mend it.`, { cause });
  }
}
