import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import type { Command } from '../../bot/cli.js';
import { variables } from '../../bot/config-variables.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...['docs', 'docs/decisions'].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];
/** npm's own words, which need no script. */
const NPM_ITSELF = new Set(['ci']);
/** The files that a reader may be pointed to without a link: in backticks, below a folder of the project. */
const NAMED_FILE = /`((?:bot|dialogs|services|knowledge|rules|test|scripts|docs|\.ci)\/[\w./-]*)`/g;
/** Named as what somebody would add. */
const NOT_YET = new Set(['services/storage/migration-0002.ts']);

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const unique = (texts: readonly string[]): string[] => [...new Set(texts)].sort();

const commandNames = readdirSync(join(ROOT, 'bot/commands'))
  .map((name) => name.replace(/\.ts$/, ''))
  .filter((name) => read('bot/cli.ts').includes(`./commands/${name}.js`));
const commandOf = async (name: string): Promise<Command> =>
  ((await import(`../../bot/commands/${name}.js`)) as { readonly command: Command }).command;

describe.each(PAGES)('%s', (page) => {
  const text = read(page);

  test('names npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    const named = [...all(text, /\bnpm run (?:--silent )?([a-z][\w:-]*)/g), ...all(text, /\bnpm (ci|start|test)\b/g)];
    expect(unique(named).filter((name) => !NPM_ITSELF.has(name) && scripts[name] === undefined)).toEqual([]);
  });

  test('names commands and options of the command line that exist', async () => {
    for (const call of unique(all(text, /\bdesk -- ([a-z][^`\n]*)/g))) {
      const [name = '', ...rest] = call.split(/\s+/);
      expect(commandNames).toContain(name);
      const { options, help } = await commandOf(name);
      for (const option of rest.flatMap((word) => (word.startsWith('--') && word !== '--help' ? [word.slice(2)] : []))) {
        expect(Object.keys(options)).toContain(option);
      }
      const [action] = rest;
      if (name === 'sandbox' && action !== undefined) expect(help).toContain(`sandbox ${action}`);
    }
  });

  test('links to files that exist', () => {
    const links = [...all(text, /\]\(([^)\s]+)\)/g), ...all(text, /<img src="([^"]+)"/g)].filter((link) => !/^(?:https?:|#)/.test(link));
    const missing = unique(links).filter((link) => !existsSync(join(ROOT, dirname(page), link.replace(/#.*$/, ''))));
    expect(missing).toEqual([]);
  });

  test('names files that exist', () => {
    expect(unique(all(text, NAMED_FILE)).filter((path) => !NOT_YET.has(path) && !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

describe('README.md', () => {
  const text = read('README.md');

  test('shows every command of the command line', () => {
    const started = new Set(['serve']); // by npm start
    expect(commandNames.filter((name) => !started.has(name) && !text.includes(`### ${name}\n`))).toEqual([]);
  });

  test('explains every variable of the configuration, as .env.example does', () => {
    const example = read('.env.example');
    const names = Object.keys(variables);
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
    expect(names.filter((name) => !new RegExp(`^(?:# )?${name}=`, 'm').test(example))).toEqual([]);
  });

  test('says the defaults that hold', () => {
    const table = new Map(
      text.split('\n').flatMap((row) => (/^\| `[A-Z]/.test(row) ? [row.split(' | ').slice(0, 2) as [string, string]] : [])),
    );
    for (const name of ['HOST', 'PORT', 'DATA_DIR', 'DESK_TIME_ZONE', 'LOG_LEVEL'] as const) {
      expect(table.get(`| \`${name}\``)).toBe(`\`${String(variables[name].parse(undefined))}\``);
    }
  });

  test('begins with the two commands, on its first screen', () => {
    const firstScreen = text.split('\n').slice(0, 20).join('\n');
    expect(firstScreen).toContain('npm ci && npm start');
    expect(firstScreen).toContain('npm ci && npm test');
  });
});
