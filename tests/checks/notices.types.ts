import type { Notice, NoticeOf } from '../../cloudfunctions/domain/messaging/notify';
import type { NoticeRow } from '../../types/shared/notices';

/** What may not be left of a notice, nor stand in the table: each line here must not compile. */

const line = { _id: '', audience: [], title: '', body: '', link: '', at: 0 };
const words = { kind: 'account', what: '', who: '' } as const;
const said = { title: '', what: '', startsAt: 0, place: '', note: '' };

export const refused = [
  // @ts-expect-error: it does not say which row it is of, and so has no class
  line satisfies Notice,
  // @ts-expect-error: there is no such row
  { ...line, of: 'duesOwed' } satisfies Notice,
  // @ts-expect-error: an event is pushed
  { ...line, of: 'activityCancelled' } satisfies Notice,
  // @ts-expect-error: the message leaves a field empty
  { ...line, of: 'activityCancelled', push: { said: { title: '' } } } satisfies Notice,
  // @ts-expect-error: security stays in the inbox
  { ...line, of: 'boundElsewhere', push: { said } } satisfies Notice,
  // @ts-expect-error: what the digest tells is not pushed by itself
  { ...line, of: 'activityPublished', push: { said } } satisfies Notice,
  // @ts-expect-error: a reminder is pushed only
  { ...line, of: 'activitySoon', push: { said: { title: '', startsAt: 0, place: '' } } } satisfies Notice,
  // @ts-expect-error: a row without a class
  words satisfies NoticeRow,
  // @ts-expect-error: an event without a template
  { ...words, class: 'event' } satisfies NoticeRow,
  // @ts-expect-error: an event by a template of the digest
  { ...words, class: 'event', template: 'digest' } satisfies NoticeRow,
  // @ts-expect-error: security by any template
  { ...words, class: 'security', template: 'requestAnswered' } satisfies NoticeRow,
];

export const taken = [
  { ...line, of: 'activityCancelled', push: { said } } satisfies NoticeOf<'activityCancelled'>,
  { ...line, of: 'guidancePublished' } satisfies Notice,
  { ...words, class: 'security' } satisfies NoticeRow,
];
