import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import WebSocket from 'ws';
import { type App, createApp, type Overrides } from '../../bot/app.js';
import { readConfig } from '../../bot/config.js';

/** A folder for one test file, removed when it is done. */
export const temporaryFolder = (): { path: string; remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'desk-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

/** A real desk on a free port. */
export const startDesk = (dataDir: string, overrides: Overrides = {}, environment: Record<string, string> = {}): Promise<App> =>
  createApp(readConfig({ PORT: '0', DATA_DIR: dataDir, ...environment }), { logger: pino({ level: 'silent' }), ...overrides });

export interface WireActivity {
  readonly id: string;
  readonly type: string;
  readonly name?: string;
  readonly text?: string;
  readonly value?: unknown;
  readonly locale?: string;
  readonly replyToId?: string;
  readonly from: { readonly id: string; readonly role: string };
  readonly channelData?: { readonly clientActivityID?: string };
  readonly suggestedActions?: { readonly actions: readonly { readonly title: string; readonly value: Record<string, unknown> }[] };
  readonly attachments?: readonly { readonly contentType: string; readonly content: unknown }[];
}

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown> & { error?: { code: string; message: string } };
  readonly headers: Headers;
}

/** One request; the body of the answer read as JSON where it is. */
export async function call(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return { status: response.status, body: isJson ? JSON.parse(text) : { text }, headers: response.headers };
}

export const post = (url: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  call(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** A person's side of one Direct Line conversation. */
export class Person {
  private constructor(
    private readonly base: string,
    readonly conversationId: string,
    readonly token: string,
    readonly userId: string,
    readonly streamUrl: string,
  ) {}

  static async join(app: Pick<App, 'url'>, request: Record<string, unknown> = {}): Promise<Person> {
    const issued = await post(`${app.url}webchat/token`, request);
    const { token, conversationId, userId } = issued.body as Record<string, string>;
    const opened = await post(`${app.url}v3/directline/conversations`, {}, { authorization: `Bearer ${token}` });
    return new Person(app.url, conversationId!, token!, userId!, String(opened.body.streamUrl));
  }

  /** The same person on the same conversation, with the desk at another address. */
  at(base: string): Person {
    return new Person(base, this.conversationId, this.token, this.userId, this.streamUrl);
  }

  get headers(): Record<string, string> {
    return { authorization: `Bearer ${this.token}` };
  }

  private get activitiesUrl(): string {
    return `${this.base}v3/directline/conversations/${this.conversationId}/activities`;
  }

  send(activity: Record<string, unknown>, headers: Record<string, string> = {}): Promise<Answer> {
    return post(this.activitiesUrl, activity, { ...this.headers, ...headers });
  }

  async activities(watermark = ''): Promise<readonly WireActivity[]> {
    const answer = await call(`${this.activitiesUrl}?watermark=${watermark}`, { headers: this.headers });
    return (answer.body.activities ?? []) as readonly WireActivity[];
  }

  /** What the desk has said in reply to an activity, once it has said something. */
  async repliesTo(activityId: unknown): Promise<readonly WireActivity[]> {
    return until(async () => {
      const replies = (await this.activities()).filter(({ replyToId }) => replyToId === activityId);
      return replies.length > 0 ? replies : undefined;
    });
  }

  /** Says something and waits for what the desk replies. */
  async say(activity: string | Record<string, unknown>): Promise<readonly WireActivity[]> {
    const answer = await this.send(typeof activity === 'string' ? { type: 'message', text: activity } : activity);
    if (answer.status !== 200) throw new Error(`the desk answered ${answer.status}: ${answer.body.error?.code}`);
    return this.repliesTo(answer.body.id);
  }

  /** Presses the button of a title under the last message that has one. */
  async press(title: string): Promise<readonly WireActivity[]> {
    const buttons = (await this.activities()).flatMap(({ suggestedActions }) => suggestedActions?.actions ?? []);
    const button = buttons.filter((action) => action.title === title).at(-1);
    if (button === undefined) throw new Error(`no button ${title} among ${buttons.map((action) => action.title).join(', ')}`);
    return this.say({ type: 'message', text: title, value: button.value });
  }
}

/** An open stream, with everything it was sent. */
export class Stream {
  readonly sets: { activities: WireActivity[]; watermark: string }[] = [];

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data) => this.sets.push(JSON.parse(String(data))));
  }

  static async open(url: string): Promise<Stream> {
    const socket = new WebSocket(url);
    const stream = new Stream(socket);
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    return stream;
  }

  get activities(): readonly WireActivity[] {
    return this.sets.flatMap(({ activities }) => activities);
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.socket.once('close', resolve));
    this.socket.close();
    await closed;
  }
}

const PATIENCE_MS = 15_000;

/** Asks again until there is an answer; gives up with an error when there is none in time. */
export async function until<T>(look: () => Promise<T | undefined> | T | undefined): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('what was waited for did not come');
}

/** An opportunity that passes every rule, told in one message; `customer` makes it one of its own. */
export const wholeOpportunity = (customer: string): string =>
  `帮我提个机会点：客户是${customer}，在江苏苏州，要上影像云，预算三百二十万，信息中心周主任拍板，明年二季度下单，预计华为云能有90万，联系人周主任 0512-66668888，我们做过两次交流和一次方案演示`;

/** Answers what the form still asks until it offers to submit; returns the offer. */
export async function untilOffered(person: Person, message: string): Promise<WireActivity> {
  let replies = await person.say(message);
  for (let asked = 0; asked < 12; asked++) {
    const buttons = replies.flatMap(({ suggestedActions }) => suggestedActions?.actions ?? []);
    const offer = replies.find(({ suggestedActions }) => suggestedActions?.actions.some(({ value }) => value.do === 'submit'));
    if (offer !== undefined) return offer;
    const next = buttons.find(({ value }) => value.do === 'answer');
    // The one question without buttons that such a message may leave open.
    replies = await person.say(next === undefined ? 'Suzhou, Jiangsu' : { type: 'message', text: next.title, value: next.value });
  }
  throw new Error('the form asks on and on');
}

/** The value of an offer's submit button. */
export const submitOf = (offer: WireActivity): Record<string, unknown> =>
  offer.suggestedActions?.actions.find(({ value }) => value.do === 'submit')?.value ?? {};

export const receiptIn = (activities: readonly WireActivity[]): string | undefined =>
  activities.map(({ text }) => /PO-\d{8}-\d{4,}/.exec(text ?? '')?.[0]).find((number) => number !== undefined);
