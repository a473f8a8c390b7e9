import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launch } from './browser.js';
import { ChatPage } from './chat-page.js';
import { type ServedDesk, serveDesk } from './served-desk.js';

const OPPORTUNITY =
  '帮我提个机会点：苏州蓝湖医疗要上影像云，预算三百二十万，信息中心周主任拍板，明年二季度下单，预计华为云能有90万，联系人周主任 0512-66668888，客户在江苏苏州，我们做过两次交流和一次方案演示';
const TOPICS = [
  'BANT 怎么填？',
  'PO 验证要多久？',
  '提交 PO 之后还能取消吗？',
  'HO 要几天内接受？',
  '机会点激励怎么申请？',
  '代金券怎么发给客户？',
];
/** What was sent while nothing could be sent: the page hears of it when the desk answers again. */
const NOT_SENT = '未发出';

let desk: ServedDesk;
let browser: Browser;
let page: Page;
let chat: ChatPage;

beforeAll(async () => {
  [desk, browser] = await Promise.all([serveDesk(), launch()]);
}, 60_000);
beforeEach(async () => {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1100, height: 700 } });
  page = await context.newPage();
  chat = new ChatPage(page);
  await page.goto(desk.url);
  await chat.suggested.first().waitFor();
});
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

test('a button pressed twice says its words once, and the person can go on typing', async () => {
  await chat.suggested.first().dblclick();
  await chat.mine.first().waitFor();
  await chat.says('PCE 是什么？');
  await chat.hears(/来源/);
  expect(await chat.mine.count()).toBe(2);
  expect(await chat.sendBox.getAttribute('readonly')).toBeNull();
}, 60_000);

test('after a submission no draft is shown, at once and after a reload', async () => {
  await chat.says(OPPORTUNITY);
  await chat.presses('都已取得');
  await chat.presses('都符合');
  await chat.hears('可以提交了');
  await chat.suggested.filter({ hasText: /^提交$/ }).dblclick();
  await chat.hears(/已提交，编号/);
  const draft = page.locator('#draft');
  await draft.waitFor({ state: 'hidden' });
  await chat.says('PCE 是什么？');
  await chat.hears(/来源/);
  await page.reload();
  await chat.hears(/来源/);
  await chat.atEnd();
  expect(await draft.isHidden()).toBe(true);
}, 60_000);

test('a long conversation stands at its end after a reload and after a lost connection', async () => {
  for (const topic of [...TOPICS, ...TOPICS]) {
    const before = await page.locator('.webchat__bubble').count();
    await chat.says(topic);
    await page
      .locator('.webchat__bubble')
      .nth(before + 1)
      .waitFor();
  }
  await page.reload();
  await chat.hears('代金券怎么发给客户？');
  await chat.atEnd();

  await loseConnection();
  await regainConnection();
  await chat.atEnd();
}, 60_000);

test('what was said while the desk was away comes back to the send box, and the page says so', async () => {
  await loseConnection();
  // The bubble stands before the post has been tried: with the connection back too early it would simply arrive.
  const tried = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/activities'));
  await chat.says('提交之后谁来审？');
  await tried;
  await regainConnection();
  const line = page.locator('#unsent');
  await line.getByText(NOT_SENT).waitFor();
  expect(await chat.sendBox.inputValue()).toBe('提交之后谁来审？');
  await page.getByRole('button', { name: 'English' }).click();
  await line.getByText('Not sent').waitFor();
  await chat.sendBox.press('Enter');
  await chat.mine.first().waitFor();
  await line.waitFor({ state: 'hidden' });
}, 60_000);

const loseConnection = async (): Promise<void> => {
  await page.route(/\/readyz$|\/activities$/, (route) => route.abort());
  await looksTwice();
  await page.locator('#connection').waitFor();
};

const regainConnection = async (): Promise<void> => {
  await page.unroute(/\/readyz$|\/activities$/);
  await page.unrouteAll();
  await looksTwice();
  await page.locator('#connection').waitFor({ state: 'hidden' });
};

/** The page looks whether the desk answers when the browser tells of its network. */
const looksTwice = async (): Promise<void> => {
  for (let look = 0; look < 2; look++) {
    const looked = page.waitForEvent('request', (request) => request.url().endsWith('/readyz'));
    await page.evaluate(`dispatchEvent(new Event('online'))`);
    await looked;
  }
};
