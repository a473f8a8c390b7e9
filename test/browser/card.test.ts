import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { runDesk } from '../bot/process-support.js';
import { launch } from './browser.js';
import { ChatPage } from './chat-page.js';
import { type ServedDesk, serveDesk } from './served-desk.js';

const REASON = '客户名称与实际不符';

let desk: ServedDesk;
let browser: Browser;
let page: Page;
let chat: ChatPage;

beforeAll(async () => {
  [desk, browser] = await Promise.all([serveDesk(), launch()]);
  page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 390, height: 844 } });
  chat = new ChatPage(page);
  await page.goto(desk.url);
  await chat.suggested.first().waitFor();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

test('on a phone an HO is declined by card: what is wrong stands at its input, and the card before it changes nothing any more', async () => {
  // The sandbox shares with the company that called last.
  await chat.says('我的 HO');
  await chat.hears('现在没有华为共享给您公司的 HO');
  const { stdout } = await runDesk(['sandbox', 'share-ho'], { DATA_DIR: desk.dataDir });
  const number = /HO-\d{8}-\d{4}/.exec(stdout)?.[0] ?? '';
  await chat.says('我的 HO');
  await chat.hears(/1 条待接受/);
  expect(await chat.overflow()).toBe(0);

  await chat.says(`拒绝 ${number}`);
  await chat.presses('用卡片填');
  await reasonOf(1).fill('无');
  await save(1);
  await cardOf(2).getByText('必须写明理由').waitFor();
  expect(await reasonOf(2).inputValue()).toBe('无');
  await reasonOf(2).fill(REASON);
  await save(2);
  expect(await chat.hears('可以提交了')).toContain(REASON);
  await chat.presses('提交');
  await chat.hears(`已拒绝 ${number}`);

  await reasonOf(1).fill('另外一个理由');
  await save(1);
  await chat.hears('卡片里改的没有保存');
  expect(await chat.overflow()).toBe(0);
}, 60_000);

const save = (nth: number): Promise<void> => cardOf(nth).getByRole('button', { name: '保存并检查' }).click();

/** The first, the second card of the conversation. */
const cardOf = (nth: number): Locator => page.locator('.webchat__adaptive-card-renderer').nth(nth - 1);

const reasonOf = (nth: number): Locator => cardOf(nth).getByLabel('拒绝理由 *');
