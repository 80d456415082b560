import type { MessageTemplate } from '../../../types/shared/messages';

/** What a message says: texts, calendar days `YYYY-MM-DD`, instants (epoch ms). */
export type Said = Record<string, string | number>;

/**
 * WeChat's field names of each template and what stands in them; templates are applied for with these fields. The kind
 * of a field is its name without the number, and decides what it holds. `docs/publishing.md` lists them; a test compares.
 */
export const templateFields = {
  digest: { number1: 'count', thing2: 'first', date3: 'day', thing4: 'note' },
  guidancePublished: { thing1: 'title', thing2: 'theme', date3: 'until', thing4: 'from' },
  feedbackDue: { thing1: 'title', date2: 'until', thing3: 'note' },
  activityChanged: { thing1: 'title', phrase2: 'what', time3: 'startsAt', thing4: 'place', thing5: 'note' },
  activitySoon: { thing1: 'title', time2: 'startsAt', thing3: 'place' },
  leaveDecided: { thing1: 'title', time2: 'startsAt', phrase3: 'answer', thing4: 'note' },
  requestAnswered: { thing1: 'matter', phrase2: 'answer', thing3: 'note', time4: 'at' },
} as const satisfies Record<MessageTemplate, Record<string, string>>;

type Fields = typeof templateFields;

/** All that a message by a template has to say. */
export type SaidBy<Template extends MessageTemplate> = Record<
  Extract<Fields[Template][keyof Fields[Template]], string>,
  string | number
>;

/** The data of a subscribe message, each field within WeChat's limits. */
export function messageData(template: MessageTemplate, said: Said): Record<string, { value: string }> {
  return Object.fromEntries(
    Object.entries(templateFields[template]).map(([field, name]) => [
      field,
      { value: fitted(field.replace(/\d+$/, ''), said[name] ?? '') },
    ]),
  );
}

const nothing = '见详情';

function fitted(kind: string, value: string | number): string {
  if (kind === 'date' || kind === 'time') return chineseTime(value);
  if (kind === 'number') return String(value);
  if (kind === 'phrase') return String(value).trim().slice(0, phraseLength) || nothing;
  return shorten(String(value).trim() || nothing);
}

/** `2026年12月28日` of a day, with the clock of an instant, both as in Beijing. */
function chineseTime(value: string | number): string {
  const at = typeof value === 'number' ? new Date(value + 8 * 3_600_000).toISOString() : value;
  const [year, month, date] = at.slice(0, 10).split('-').map(Number);
  const clock = typeof value === 'number' ? ` ${at.slice(11, 16)}` : '';
  return `${year}年${month}月${date}日${clock}`;
}

/** A `phrase` holds so many Chinese characters. */
const phraseLength = 5;

const thingLength = 20;

/** Cuts a text to what a `thing` field holds, between characters, with an ellipsis. */
export function shorten(text: string): string {
  if (text.length <= thingLength) return text;
  let short = '';
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)) {
    if (short.length + segment.length > thingLength - 1) break;
    short += segment;
  }
  return `${short}…`;
}
