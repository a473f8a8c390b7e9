import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { runDesk } from '../bot/process-support.js';
import { launch } from './browser.js';
import { ChatPage } from './chat-page.js';
import { type ServedDesk, serveDesk } from './served-desk.js';

const LONG_MESSAGE =
  '帮我提个机会点：苏州蓝湖医疗要上影像云，预算三百二十万，信息中心周主任拍板，明年二季度下单，预计华为云能有90万，联系人周主任 0512-66668888，客户在江苏苏州，我们做过两次交流和一次方案演示';
const RECEIPT = /已提交，编号 (PO-\d{8}-\d{4})/;

let desk: ServedDesk;
let browser: Browser;
let page: Page;
let chat: ChatPage;
/** What the browser complained about: a refused style or script, an error nobody caught. */
const complaints: string[] = [];

beforeAll(async () => {
  [desk, browser] = await Promise.all([serveDesk(), launch()]);
  page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => /Content.Security.Policy|Failed to load/i.test(message.text()) && complaints.push(message.text()));
  await page.exposeFunction('complain', (what: string) => complaints.push(what));
  await page.addInitScript(
    `addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => complain(violatedDirective + ' ' + blockedURI))`,
  );
  chat = new ChatPage(page);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

test('a partner asks, shares one opportunity by chat and one by card, and finds both after a reload', async () => {
  await page.goto(desk.url);
  await page.getByRole('button', { name: '提交 PO 之后还能取消吗？' }).click();
  expect(await chat.hears(/只能由 PDM 或 BD 驳回/)).toContain('来源');
  expect(await chat.said(/来源/).getByRole('link').first().getAttribute('rel')).toContain('noopener');

  await chat.says(LONG_MESSAGE);
  const noted = await chat.hears('记下了');
  for (const reading of ['苏州蓝湖医疗', '320 万元', '2027 年第二季度', '90 万元']) expect(noted).toContain(reading);
  expect(await page.locator('#draft').innerText()).toMatch(/已填 \d+\/\d+/);
  await chat.presses('都已取得');
  await chat.presses('都符合');
  await chat.hears('可以提交了');
  await chat.presses('提交');
  const first = RECEIPT.exec(await chat.hears(RECEIPT))?.[1] ?? '';

  await page.getByRole('button', { name: '提交一个机会点', exact: true }).first().click();
  await chat.presses('用卡片填');
  await fillCard();
  await chat.card.locator('button.ac-pushButton').click();
  await chat.presses('提交');
  await chat
    .said(RECEIPT)
    .and(page.locator(`:not(:has-text("${first}"))`))
    .waitFor();
  const second = RECEIPT.exec(await chat.hears(RECEIPT))?.[1] ?? '';
  expect(second).not.toBe(first);

  await page.reload();
  await chat.hears('提交 PO 之后还能取消吗？');
  await chat.hears(first);
  await chat.hears(second);
  expect(complaints).toEqual([]);
}, 60_000);

test('on a phone, in the dark, nothing is cut off and the send box is there', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'English' }).click();
  await chat.sendBox.and(page.getByPlaceholder('Ask, or describe an opportunity')).waitFor();
  expect(await chat.overflow()).toBe(0);
  const box = await chat.sendBox.boundingBox();
  expect(box !== null && box.y + box.height <= 844).toBe(true);
  expect(await page.evaluate<string>('getComputedStyle(document.body).backgroundColor')).toBe('rgb(13, 18, 28)');
  expect(complaints).toEqual([]);
}, 30_000);

test('a clock that was moved is shown, after a reload too', async () => {
  const clock = page.locator('#clock');
  expect(await clock.isHidden()).toBe(true);
  const moved = await runDesk(['sandbox', 'clock', '+14d'], { DATA_DIR: desk.dataDir });
  const shown = clock.getByText(`Demonstration clock: ${moved.stdout.slice(0, 10)}`);
  await shown.waitFor();
  await page.reload();
  await shown.waitFor();
  await page.getByRole('button', { name: '繁體中文' }).click();
  await clock.getByText('示範時鐘').waitFor();
  expect(complaints).toEqual([]);
}, 30_000);

const fillCard = async (): Promise<void> => {
  const typed: Readonly<Record<string, string>> = {
    客户: '杭州远山物流有限公司',
    联系人: '陈经理',
    联系方式: '13900001234',
    需求: '仓储系统上云',
    预算: '200万',
    决策人: '副总经理李明',
    计划下单: '2027年第一季度',
    预计华为云收入: '60万',
    客户所在地: '浙江杭州',
  };
  for (const [label, value] of Object.entries(typed)) await chat.card.getByLabel(new RegExp(`^${label} \\*$`)).fill(value);
  for (const choice of ['都已取得', '都符合', '方案演示']) await chat.card.getByLabel(choice, { exact: true }).check();
};
