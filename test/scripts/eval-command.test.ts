import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const script = fileURLToPath(new URL('../../scripts/eval.mjs', import.meta.url));
let folder = '';
let questions = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'eval-command-'));
  questions = join(folder, 'two.jsonl');
  const lines = [
    {
      id: 'a',
      lang: 'en',
      style: 'english',
      q: 'how long does PO verification take?',
      topic: 'po-verification-sla',
      also: [],
      must: ['days'],
    },
    { id: 'b', lang: 'zh', style: 'far', q: '明天会下雪吗', topic: null, also: [], must: [] },
  ];
  writeFileSync(questions, lines.map((line) => JSON.stringify(line)).join('\n'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const run = (...words: string[]) => spawnSync(process.execPath, [script, ...words], { encoding: 'utf8', cwd: folder });

describe('npm run eval', () => {
  test('measures a file, writes its report, and compares with an earlier one', () => {
    const out = join(folder, 'report');
    const earlier = join(folder, 'earlier.json');
    const before = { id: 'two.jsonl#a', q: 'as before', verdict: 'unknown', got: null, options: [] };
    writeFileSync(earlier, JSON.stringify({ outcomes: [before] }));
    const { status, stdout, stderr } = run(questions, '--out', out, '--compare', earlier);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Of 1 questions that an entry answers: right 100.0 %');
    expect(stdout).toContain('unknown → right po-verification-sla');
    expect(stdout).toContain('1 questions compared, 1 asked only now: 1 won, 0 lost');

    const { outcomes } = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as { outcomes: object[] };
    expect(outcomes).toMatchObject([
      { id: 'two.jsonl#a', wanted: ['po-verification-sla'], got: 'po-verification-sla', verdict: 'right', must: true },
      { id: 'two.jsonl#b', wanted: [], got: null, verdict: 'refused' },
    ]);
    const report = readFileSync(join(out, 'report.md'), 'utf8');
    for (const [, plot] of report.matchAll(/\]\((\w+\.svg)\)/g))
      expect(readFileSync(join(out, plot!), 'utf8')).toMatch(/^<svg .*<\/svg>\n$/s);
    expect(report.match(/\.svg\)/g)).toHaveLength(3);
  });

  test('ends with code 2 and one sentence where something cannot be used', () => {
    const bad = join(folder, 'bad.jsonl');
    writeFileSync(bad, '{"id":');
    const broken = run(bad);
    expect([broken.status, broken.stdout]).toEqual([2, '']);
    expect(broken.stderr).toMatch(/bad\.jsonl:1: the line is no JSON \(.+\)\. Mend it\.\n$/);
    const unknown = run('--colour');
    expect([unknown.status, unknown.stdout]).toEqual([2, '']);
    expect(unknown.stderr).toMatch(/^Unknown option '--colour'\.\nUsage: /);
    const nowhere = run(questions, '--out', join(questions, 'below'));
    expect([nowhere.status, nowhere.stdout]).toEqual([2, '']);
    expect(nowhere.stderr).toMatch(/^The folder .+ cannot be made \(ENOTDIR\)\./);
    expect(existsSync(join(folder, 'reports'))).toBe(false);
  });

  test('explains itself', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    for (const option of ['--out', '--offered', '--compare', '--baseline']) expect(stdout).toContain(`  ${option} `);
  });
});
