import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Entry } from '../../knowledge/entry.js';
import { loadEntries } from '../../knowledge/load.js';
import { readArguments, USAGE } from '../../scripts/eval/arguments.mjs';
import { ownQuestions } from '../../scripts/eval/own-questions.mjs';
import { readQuestionFiles } from '../../scripts/eval/questions-file.mjs';

const topics = new Set(['submit', 'cancel']);
const question = { id: 'd1', lang: 'zh', style: 'typo', q: '怎么提', topic: 'submit', also: ['cancel'], must: ['首页'] };
const followUp = { id: 'f1', lang: 'en', turns: ['how to submit?', 'and cancel?'], topics: ['submit', null], also2: [], must2: [] };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'eval-input-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const file = (name: string, ...lines: (object | string)[]): string => {
  const path = join(folder, name);
  writeFileSync(path, `${lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')}\n`);
  return path;
};
const read = (...files: string[]) => readQuestionFiles(files, topics);

describe('a file of questions', () => {
  test('gives a question with all that counts as right', () => {
    expect(read(file('plain.jsonl', question, ''))).toEqual([
      {
        ask: { id: 'plain.jsonl#d1', q: '怎么提' },
        questions: [
          {
            id: 'plain.jsonl#d1',
            part: 'questions',
            style: 'typo',
            lang: 'zh',
            q: '怎么提',
            wanted: ['submit', 'cancel'],
            must: [/首页/i],
          },
        ],
      },
    ]);
  });

  test('gives a conversation as its messages, each with what it wants', () => {
    const [{ ask, questions }] = read(file('talk.jsonl', followUp));
    expect(ask).toEqual({ id: 'talk.jsonl#f1', turns: followUp.turns });
    expect(questions).toMatchObject([
      { id: 'talk.jsonl#f1/1', part: 'first turns', wanted: ['submit'] },
      { id: 'talk.jsonl#f1/2', part: 'second turns', q: 'how to submit? → and cancel?', wanted: [] },
    ]);
  });

  test('wants no answer where the topic is null, whatever else would do', () => {
    expect(read(file('null.jsonl', { ...question, topic: null }))[0].questions[0].wanted).toEqual([]);
  });

  test.each([
    ['no JSON', 'broken.jsonl', '{"id": "d2",', /broken\.jsonl:2: the line is no JSON \(.+\)\. Mend it\.$/],
    ['another form', 'form.jsonl', { id: 'd2', text: 'x' }, /form\.jsonl:2: lang: .+ A line is \{"id"/],
    ['no object', 'bare.jsonl', '7', /bare\.jsonl:2: the line: /],
    ['a conversation of one message', 'one.jsonl', { ...followUp, turns: ['x'] }, /one\.jsonl:2: turns.*: /],
    ['an unknown topic', 'topic.jsonl', { ...question, id: 'd2', topic: 'x-y' }, /topic\.jsonl:2: no entry has the id "x-y"\./],
    ['an unknown topic beside', 'also.jsonl', { ...question, id: 'd2', also: ['x-y'] }, /also\.jsonl:2: no entry has the id "x-y"\./],
    ['a bad expression', 'must.jsonl', { ...question, id: 'd2', must: ['(a'] }, /must\.jsonl:2: the expected expression does not compile/],
    ['an id used twice', 'twice.jsonl', question, /twice\.jsonl:2: the id "d1" is already used at .*twice\.jsonl:1\./],
  ])('with %s is refused by file and line', (_, name, line, message) => {
    expect(() => read(file(name, question, line))).toThrow(message);
  });

  test('that is not there or empty is refused by name', () => {
    expect(() => read(join(folder, 'none.jsonl'))).toThrow(/none\.jsonl cannot be read \(ENOENT\)/);
    expect(() => read(file('empty.jsonl', ''))).toThrow(/empty\.jsonl holds no question/);
  });
});

describe('the command line', () => {
  test('reads files and options, with a folder of its own for each kind of run', () => {
    expect(readArguments(['a.jsonl', '--offered', '--compare', 'r.json'])).toMatchObject({
      files: ['a.jsonl'],
      offered: true,
      compare: 'r.json',
      out: 'reports/files',
    });
    expect(readArguments([])).toMatchObject({ files: [], out: 'reports/content', baseline: false });
    expect(readArguments(['--out', 'x']).out).toBe('x');
  });

  test.each([
    [['--colour'], "Unknown option '--colour'"],
    [['--out'], "'--out <value>' argument missing"],
    [['--baseline', 'a.jsonl'], '--baseline is made from the content alone'],
    [['--baseline', '--compare', 'r.json'], 'do not go together'],
  ])('refuses %j and shows how it is called', (words, why) => {
    expect(() => readArguments(words)).toThrow(
      expect.objectContaining({ code: 'eval.usage', message: expect.stringContaining(why) as unknown }),
    );
    expect(() => readArguments(words)).toThrow(USAGE);
  });
});

describe("the content's own questions", () => {
  const entries = loadEntries(fileURLToPath(new URL('../../knowledge/content', import.meta.url))).filter((_, i) => i % 8 === 0);
  const rounds = ownQuestions(entries);
  const ids = (of: typeof rounds): string[] =>
    of.flatMap(({ lines }: { lines: { ask: { id: string } }[] }) => lines.map(({ ask }) => ask.id));

  test('are asked of entries that do not hold them', () => {
    for (const { part, lines } of rounds) {
      const byId = new Map(part.map((entry: Entry) => [entry.id, entry]));
      for (const { ask, questions } of lines) {
        const [kind, id] = ask.id.split('/');
        const entry = byId.get(id) as Entry | undefined;
        if (kind === 'gone') {
          expect(entry).toBeUndefined();
          continue;
        }
        const { title, alternates, unanswered } = entry!;
        const held = [title.zh, title.en, ...alternates.zh, ...alternates.en, ...(unanswered?.zh ?? []), ...(unanswered?.en ?? [])];
        if (held.includes(ask.q)) throw new Error(`${ask.id} is asked of a knowledge that holds it: ${ask.q}`);
        expect(questions[0].wanted).toEqual(kind.startsWith('open') ? [] : [id]);
      }
    }
  });

  test('are of every kind, each once, and the same at each run', () => {
    const all = ids(rounds);
    expect(new Set(all.map((id) => id.split('/')[0]))).toEqual(new Set(['in-zh', 'in-en', 'garbled', 'open', 'open-new', 'gone']));
    expect(new Set(all).size).toBe(all.length);
    expect(ids(ownQuestions(entries))).toEqual(all);
  });

  test('are at most so many of a kind, and fewer are some of those', () => {
    const few = ids(ownQuestions(entries, { 'in-zh': 20, 'in-en': 0, garbled: 10, open: 5, 'open-new': 5, gone: 5 }));
    const of = (kind: string) => few.filter((id) => id.startsWith(`${kind}/`)).length;
    expect(['in-zh', 'in-en', 'garbled', 'open', 'open-new', 'gone'].map(of)).toEqual([20, 0, 10, 5, 5, 5]);
    expect(ids(rounds)).toEqual(expect.arrayContaining(few));
  });
});
