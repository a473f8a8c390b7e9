import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createEngine, loadEngine } from '../../knowledge/search/engine.js';

const engine = createEngine([
  {
    id: 'a',
    titles: ['代金券怎么回收'],
    questions: ['how do i reclaim a voucher'],
    answers: ['在代金券管理里单击回收'],
    silent: ['多久到账'],
  },
  { id: 'b', titles: ['机会点怎么取消'], questions: [], answers: ['只能由pdm驳回'], silent: [] },
]);

describe('an index file', () => {
  let folder = '';
  let file = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'index-file-'));
    file = join(folder, 'index');
    engine.save(file);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const changed = (name: string, change: (bytes: Buffer) => Buffer): string => {
    const other = join(folder, name);
    writeFileSync(other, change(readFileSync(file)));
    return other;
  };
  const reasonOf = (path: string): unknown => {
    try {
      loadEngine(path);
    } catch (error) {
      return error;
    }
    return undefined;
  };

  test('gives back the index that was saved, which can be changed and saved again', () => {
    const loaded = loadEngine(file);
    for (const text of ['代金券怎么回收', 'reclaim voucher', '多久到账', '取消'])
      expect(loaded.search([{ text, weight: 1 }])).toEqual(engine.search([{ text, weight: 1 }]));
    expect(loaded.mend('vuocher').text).toBe('voucher');
    loaded.upsert({ id: 'c', titles: ['客户怎么报备'], questions: [], answers: [], silent: [] });
    loaded.withdraw('a');
    const again = join(folder, 'again');
    loaded.save(again);
    const { hits } = loadEngine(again).search([{ text: '客户报备', weight: 1 }]);
    expect(hits.map(({ doc }) => loadEngine(again).idOf(doc))).toContain('c');
    expect(loadEngine(again).size).toBe(2);
  });

  test('leaves nothing else behind', () => {
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut short', (bytes) => bytes.subarray(0, bytes.length - 1)],
    ['cut within its header', (bytes) => bytes.subarray(0, 100)],
    ['with nothing in it', () => Buffer.alloc(0)],
    ['with more behind it', (bytes) => Buffer.concat([bytes, Buffer.alloc(8)])],
    ['that is something else', () => Buffer.from('{"entries":[]}'.repeat(100))],
  ])('%s is refused by name', (name, change) => {
    const path = changed(name, change);
    expect(reasonOf(path)).toMatchObject({ code: 'knowledge.unusable-index', message: expect.stringContaining(path) });
  });

  test('of another version is refused, and says which it reads', () => {
    const path = changed('version', (bytes) => {
      bytes.writeUInt32LE(99, 8);
      return bytes;
    });
    expect(reasonOf(path)).toMatchObject({ code: 'knowledge.unusable-index', message: expect.stringContaining('format 99') });
  });

  test('with any byte changed is refused', () => {
    const { length } = readFileSync(file);
    for (let at = 0; at < length; at += 37) {
      const path = changed('damaged', (bytes) => {
        bytes[at] = (bytes[at] ?? 0) ^ 0x40;
        return bytes;
      });
      expect(reasonOf(path)).toMatchObject({ code: 'knowledge.unusable-index' });
    }
  });

  test('that is not there, or cannot be written, is an error with the file in it', () => {
    const nowhere = join(folder, 'no', 'index');
    expect(reasonOf(nowhere)).toMatchObject({ code: 'knowledge.unusable-index', message: expect.stringContaining(nowhere) });
    expect(() => engine.save(nowhere)).toThrow(nowhere);
  });
});
