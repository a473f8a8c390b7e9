import type { Locator, Page } from 'playwright-core';

/** What a person does and sees on the page. Every step waits for what it needs; none waits for time. */
export class ChatPage {
  constructor(readonly page: Page) {}

  /** What the desk or the person said that holds a text; the latest. */
  said(text: string | RegExp): Locator {
    return this.page.locator('.webchat__bubble').filter({ hasText: text }).last();
  }

  /** Waits until the desk or the person has said it; returns all of that message. */
  async hears(text: string | RegExp): Promise<string> {
    await this.said(text).waitFor();
    return this.said(text).innerText();
  }

  async says(text: string): Promise<void> {
    await this.sendBox.fill(text);
    await this.sendBox.press('Enter');
  }

  /** Presses one of the buttons under the last message. */
  async presses(label: string): Promise<void> {
    await this.page.locator('.webchat__suggested-actions').getByRole('button', { name: label, exact: true }).click();
  }

  /** The buttons under the last message. */
  get suggested(): Locator {
    return this.page.locator('.webchat__suggested-action');
  }

  /** What the person said, sent or not. */
  get mine(): Locator {
    return this.page.locator('.webchat__bubble--from-user');
  }

  /** Waits until the conversation stands still at its end: for a second no part of it is below the window. */
  async atEnd(): Promise<void> {
    const problem = await this.page.evaluate<string | null>(
      `new Promise((settle) => {
        const started = performance.now();
        let since = started;
        const look = () => {
          const box = document.querySelector('.webchat__basic-transcript__scrollable');
          const below = box === null ? NaN : box.scrollHeight - box.clientHeight - box.scrollTop;
          const now = performance.now();
          if (!(below <= 2 && box.scrollTop > 0)) since = now;
          if (now - since > 1000) settle(null);
          else if (now - started > 6000) settle(below + ' px stand below');
          else requestAnimationFrame(look);
        };
        look();
      })`,
    );
    if (problem !== null) throw new Error(problem);
  }

  /** The latest card. The page holds a second one, for screen readers only, without this class. */
  get card(): Locator {
    return this.page.locator('.webchat__adaptive-card-renderer').last();
  }

  get sendBox(): Locator {
    return this.page.locator('[data-id="webchat-sendbox-input"]');
  }

  /** How many pixels the page or the conversation is wider than the window. */
  overflow(): Promise<number> {
    return this.page.evaluate<number>(
      `Math.max(...[document.scrollingElement, document.querySelector('.webchat__basic-transcript__scrollable')].map((box) => box.scrollWidth - box.clientWidth))`,
    );
  }
}
