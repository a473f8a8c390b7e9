import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@jest/globals';
import { serveDesk } from './process-support.js';
import { Person, temporaryFolder, until } from './support.js';

/** Reading this text ends the process; receiving it does not, for only the dialogs normalise what was said. */
const FATAL = '这句话读了就会退出';
const HOOK = `
const { normalize } = String.prototype;
String.prototype.normalize = function (form) {
  if (this.includes('${FATAL}')) process.kill(process.pid, 'SIGKILL');
  return normalize.call(this, form);
};`;

test('a turn that ends the process three times ends with one sentence and a reference, and the desk goes on', async () => {
  const folder = temporaryFolder();
  const hook = join(folder.path, 'fatal.mjs');
  const dataDir = join(folder.path, 'data');
  writeFileSync(hook, HOOK);
  mkdirSync(dataDir);
  const serve = () => serveDesk(dataDir, { NODE_OPTIONS: `--import ${pathToFileURL(hook).href}` });

  const first = await serve();
  const anna = await Person.join(first);
  // The answer to the post may be cut off with the process; the message was written down before.
  await anna.send({ type: 'message', text: FATAL }).catch(() => undefined);
  await first.gone;
  // At its start the desk takes up what is left, and may be gone before it can say that it is ready.
  for (const attempt of [2, 3])
    expect([
      attempt,
      await serve().then(
        ({ gone }) => gone,
        () => null,
      ),
    ]).toEqual([attempt, null]);

  const last = await serve();
  const back = anna.at(last.url);
  const apology = await until(async () => (await back.activities()).find(({ text }) => /f-[\w-]{20}/.test(text ?? '')));
  expect(apology.from.role).toBe('bot');
  const [reply] = await back.say('PO 验证需要多久？过期怎么办？');
  expect(reply?.text).toContain('10 个工作日');
  const said = await back.activities();
  expect(said.filter(({ text }) => /f-[\w-]{20}/.test(text ?? ''))).toHaveLength(1);
  expect(said.filter(({ text }) => text === FATAL)).toHaveLength(1);
  expect(await last.end('SIGTERM')).toBe(0);
  folder.remove();
});
