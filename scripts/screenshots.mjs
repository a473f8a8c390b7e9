// Takes the pictures of the README into docs/images/ from a real desk with data of its own: `node scripts/screenshots.mjs`.
// Noto Sans CJK and Inter (fonts-noto-cjk, fonts-inter) should be installed, else the pictures show what stands in for them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './install-browser.mjs';

const images = fileURLToPath(new URL('../docs/images', import.meta.url));

const PICTURES = [
  {
    file: 'chat-desktop.png',
    context: { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1280, height: 1000 } },
    question: '提交 PO 之后还能取消吗？',
    answer: '只能由 PDM 或 BD 驳回',
    message: '帮我提个机会点：苏州蓝湖医疗要上影像云，预算三百二十万，信息中心周主任拍板，明年二季度下单，预计华为云能有90万',
    noted: '记下了',
  },
  {
    file: 'chat-phone-dark.png',
    context: {
      locale: 'en-US',
      timezoneId: 'Asia/Shanghai',
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
    },
    question: 'How long does PO verification take?',
    answer: 'working days',
    message:
      'Share an opportunity: Harbor Foods, budget RMB 2.4m, CFO Linda Xu decides, need SAP on cloud, order in Q1 2027, cloud revenue about RMB 800k',
    noted: 'Noted',
  },
];

const take = async (browser, url, { file, context, question, answer, message, noted }) => {
  const page = await browser.newPage({ ...context, reducedMotion: 'reduce' });
  await page.goto(url);
  const said = (text) => page.locator('.webchat__bubble').filter({ hasText: text }).last();
  await page.getByRole('button', { name: question }).click();
  await said(answer).waitFor();
  const sendBox = page.locator('[data-id="webchat-sendbox-input"]');
  await sendBox.fill(message);
  await sendBox.press('Enter');
  await said(noted).waitFor();
  await page.locator('.webchat__suggested-actions button').first().waitFor();
  await page.mouse.move(0, 0);
  // The transcript glides to its end.
  await page.waitForTimeout(1500);
  const path = join(images, file);
  await page.screenshot({ path });
  console.log(`${path}: ${Math.round(statSync(path).size / 1024)} KB`);
  await page.close();
};

const dataDir = mkdtempSync(join(tmpdir(), 'desk-'));
const desk = spawn(process.execPath, [fileURLToPath(new URL('desk.mjs', import.meta.url)), 'serve'], {
  env: { ...process.env, PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const [line] = await once(createInterface({ input: desk.stdout }), 'line');
  const { executablePath, env, args } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: ['--no-sandbox', '--disable-gpu', ...args],
  });
  mkdirSync(images, { recursive: true });
  for (const picture of PICTURES) await take(browser, /http:\S+/.exec(line)[0], picture);
  await browser.close();
} finally {
  desk.kill('SIGTERM');
  await once(desk, 'exit');
  rmSync(dataDir, { recursive: true, force: true });
}
