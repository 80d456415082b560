import { randomUUID } from 'node:crypto';
import type { Tables } from '../database/tables';
import { WechatError } from './errors';

/** A message as it reached a phone. */
export interface SentMessage {
  id: string;
  openid: string;
  templateId: string;
  /** Where a tap on it leads. */
  page: string;
  data: Record<string, { value: string }>;
  /** Epoch ms. */
  sentAt: number;
}

// What each kind of field takes; the kind is the name without its number (`thing1` is a `thing`).
const FIELD_RULES: Record<string, (value: string) => boolean> = {
  thing: (value) => Array.from(value).length <= 20,
  number: (value) => value.length <= 32 && /^-?\d+(\.\d+)?$/.test(value),
  letter: (value) => value.length <= 32 && /^[A-Za-z]+$/.test(value),
  symbol: (value) => value.length <= 5 && !/[\p{L}\p{N}]/u.test(value),
  character_string: (value) => value.length <= 32 && /^[\x20-\x7e]+$/.test(value),
  time: (value) =>
    isTime(value) || (value.includes('~') && value.split('~').every((part) => isTime(part.trim()))),
  date: (value) =>
    isDate(value) || (value.includes('~') && value.split('~').every((part) => isDate(part.trim()))),
  amount: (value) => /^[^\d\s]?\d{1,10}(\.\d+)?元?$/.test(value),
  phone_number: (value) => value.length <= 17 && /^[\d+\-() ]+$/.test(value),
  car_number: (value) => Array.from(value).length <= 8 && /^[\p{L}\p{N}]+$/u.test(value),
  name: (value) => isName(value),
  phrase: (value) => /^[\p{Script=Han}]{1,5}$/u.test(value),
};

const DAY = String.raw`(\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-/]\d{1,2}[-/]\d{1,2})`;
const CLOCK = String.raw`\d{1,2}:\d{2}(:\d{2})?`;
const isTime = (value: string): boolean => new RegExp(`^(${DAY} )?${CLOCK}$|^${DAY}$`).test(value);
const isDate = (value: string): boolean => new RegExp(`^${DAY}( ${CLOCK})?$`).test(value);
const isName = (value: string): boolean =>
  /^[\p{Script=Han}]/u.test(value)
    ? Array.from(value).length <= 10
    : value.length <= 20 && /^[A-Za-z .·'-]+$/.test(value);

/** `subscribeMessage.send`: one grant is one message; what was sent is kept as a phone would show it. */
export class SubscribeMessages {
  /** @param templates field names of each known template; without it any template is taken as known */
  constructor(
    private readonly tables: Tables,
    private readonly now: () => number,
    private readonly templates?: Record<string, string[]>,
  ) {
    tables.sqlite.exec(`
      CREATE TABLE IF NOT EXISTS _grants (
        openid TEXT NOT NULL, templateId TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (openid, templateId));
      CREATE TABLE IF NOT EXISTS _messages (
        seq INTEGER PRIMARY KEY, openid TEXT NOT NULL, body TEXT NOT NULL)`);
  }

  /** A person consents to `times` more messages of a template. */
  grant(openid: string, templateId: string, times = 1): void {
    this.tables
      .statement(
        'INSERT INTO _grants (openid, templateId, n) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n',
      )
      .run(openid, templateId, times);
  }

  /** How many messages of a template a person still takes. */
  granted(openid: string, templateId: string): number {
    const row = this.tables
      .statement('SELECT n FROM _grants WHERE openid = ? AND templateId = ?')
      .get(openid, templateId) as { n: number } | undefined;
    return row?.n ?? 0;
  }

  /** All grants that are left. */
  grants(): { openid: string; templateId: string; n: number }[] {
    return this.tables.statement('SELECT * FROM _grants WHERE n > 0 ORDER BY openid LIMIT 500').all() as {
      openid: string;
      templateId: string;
      n: number;
    }[];
  }

  /** Messages sent, the oldest first. @param latest only so many of the newest */
  sent(latest = 100_000): SentMessage[] {
    const rows = this.tables
      .statement('SELECT body FROM _messages ORDER BY seq DESC LIMIT ?')
      .all(latest) as { body: string }[];
    return rows.reverse().map(({ body }) => JSON.parse(body) as SentMessage);
  }

  /** Forgets what was sent; grants stay. */
  forget(): void {
    this.tables.statement('DELETE FROM _messages').run();
  }

  /**
   * Sends a message.
   * @throws 40003 no openid, 40037 unknown template, 47003 a field is wrong, 43101 no grant left
   */
  send(parameters: Record<string, unknown>): Record<string, unknown> {
    const { touser: openid, template_id: templateId, page = '', data } = parameters;
    if (typeof openid !== 'string' || openid === '') throw new WechatError(40003, 'invalid openid');
    if (
      typeof templateId !== 'string' ||
      templateId === '' ||
      (this.templates && !this.templates[templateId])
    )
      throw new WechatError(40037, 'invalid template_id');
    const fields = checkFields(data, this.templates?.[templateId]);
    if (typeof page !== 'string' || page.startsWith('/')) throw new WechatError(41030, 'invalid page');
    const taken = this.tables
      .statement('UPDATE _grants SET n = n - 1 WHERE openid = ? AND templateId = ? AND n > 0')
      .run(openid, templateId);
    if (taken.changes === 0) throw new WechatError(43101, 'user refuse to accept the msg');
    const message: SentMessage = {
      id: randomUUID(),
      openid,
      templateId,
      page,
      data: fields,
      sentAt: this.now(),
    };
    this.tables
      .statement('INSERT INTO _messages (openid, body) VALUES (?, ?)')
      .run(openid, JSON.stringify(message));
    return {};
  }
}

function checkFields(data: unknown, expected: string[] | undefined): Record<string, { value: string }> {
  if (typeof data !== 'object' || data === null || Object.keys(data).length === 0)
    throw fieldError('data', 'is empty');
  const fields: Record<string, { value: string }> = {};
  for (const name of expected ?? []) if (!(name in data)) throw fieldError(`data.${name}.value`, 'is empty');
  for (const [name, item] of Object.entries(data)) {
    const kind = name.replace(/\d+$/, '');
    const rule = FIELD_RULES[kind];
    if (!rule || kind === name || (expected && !expected.includes(name)))
      throw fieldError(`data.${name}`, 'is not a field of the template');
    const value: unknown = (item as { value?: unknown } | null)?.value;
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string' || text === '') throw fieldError(`data.${name}.value`, 'is empty');
    if (!rule(text)) throw fieldError(`data.${name}.value`, 'invalid');
    fields[name] = { value: text };
  }
  return fields;
}

const fieldError = (field: string, reason: string): WechatError =>
  new WechatError(47003, `argument invalid! ${field} ${reason}`);
