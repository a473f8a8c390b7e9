import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { App } from '../../bot/app.js';
import { claims, jwt, KEY } from '../bot/portal-jwt.js';
import { startDesk, temporaryFolder } from '../bot/support.js';
import { launch } from './browser.js';
import { ChatPage } from './chat-page.js';

const folder = temporaryFolder();
let desk: App;
let browser: Browser;

beforeAll(async () => {
  [desk, browser] = await Promise.all([startDesk(folder.path, {}, { PORTAL_JWT_KEY: KEY }), launch()]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await desk?.close();
  folder.remove();
});

test('without the portal’s token the page says where to get one and asks no more; with one it talks', async () => {
  const page = await browser.newPage({ locale: 'zh-CN' });
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/webchat/token')) asked++;
  });
  await page.goto(desk.url);
  await page.getByRole('heading', { name: '请从伙伴门户打开本页' }).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Open this page from the partner portal' }).waitFor();
  expect(asked).toBe(1);

  // The same page with another fragment: the browser loads nothing anew.
  await page.goto(`${desk.url}#token=${jwt(claims())}`);
  const chat = new ChatPage(page);
  await chat.says('what is PCE?');
  await chat.hears(/PCE/);
  await page.getByRole('heading', { name: 'Open this page from the partner portal' }).waitFor({ state: 'hidden' });
  expect([asked, page.url()]).toEqual([2, desk.url]);
  expect(await page.evaluate<string>('JSON.stringify({ ...localStorage, ...sessionStorage })')).not.toContain('eyJ');
}, 60_000);
