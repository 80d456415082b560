import type { Sent } from '../../../../types/domain/declared';
import type { File } from '../attachments/list';
import { fenOf } from '../money';
import { bare, type Field, type Value } from './labels';

/** What a form of fields holds while it is written, and what is sent of it. Pure. */

export interface Chosen {
  id: string;
  name: string;
}

/** Of words, days, choices and amounts the text; of a count the number; of what is named who it is; of files a list. */
export type Answer = string | number | Chosen | File[] | undefined;

export type Answers = Record<string, Answer>;

const isChosen = (answer: Answer): answer is Chosen =>
  typeof answer === 'object' && !Array.isArray(answer) && 'id' in answer;

/** What stands in the fields of a record, or nothing in those of a new one. */
export const answersOf = (fields: readonly Field[], values: readonly Value[] = []): Answers =>
  Object.fromEntries(
    fields.map((field) => {
      const value = values.find((one) => one.field === field.field);
      return [field.field, answerOf(field, value)];
    }),
  );

function answerOf({ kind }: Field, value: Value | undefined): Answer {
  switch (kind) {
    case 'files':
      return value?.files ?? [];
    case 'count':
      return value?.number;
    case 'money':
      return value?.number === undefined ? '' : (value.number / 100).toFixed(2);
    case 'member':
    case 'organization':
    case 'subject':
      return value?.of === undefined ? undefined : { id: value.of, name: value.text ?? '' };
    default:
      return value?.text ?? '';
  }
}

/** What was written in words; nothing of another kind of answer. */
const textOf = (answer: Answer): string => (typeof answer === 'string' ? answer.trim() : '');

const isEmpty = (answer: Answer): boolean => {
  if (typeof answer === 'string') return answer.trim() === '';
  return answer === undefined || (Array.isArray(answer) && answer.length === 0);
};

/** Whether a field has to be answered, with what else was answered. */
export const isNeeded = ({ needed }: Field, answers: Answers): boolean =>
  typeof needed === 'object' ? needed.is.includes(textOf(answers[needed.field])) : needed;

const written = ['line', 'text', 'link', 'count', 'money'];

/** What is wrong before it is sent; the cloud checks again. */
export const faultsOf = (fields: readonly Field[], answers: Answers) =>
  Object.fromEntries(
    fields.flatMap((field): [string, string][] => {
      const answer = answers[field.field];
      const label = bare(field.label);
      if (isEmpty(answer)) {
        if (!isNeeded(field, answers)) return [];
        return [[field.field, `${written.includes(field.kind) ? '请写上' : '请选择'}${label}`]];
      }
      if (field.kind === 'money' && fenOf(textOf(answer)) === undefined)
        return [[field.field, '请写金额，例如 5000 或 5000.50']];
      if (field.kind === 'link' && !/^https:\/\/\S+$/.test(textOf(answer)))
        return [[field.field, '网址要以 https:// 开头']];
      return [];
    }),
  );

/** What is sent: of each field that is not empty what its kind says. */
export const sentOf = (fields: readonly Field[], answers: Answers): Sent =>
  fields.flatMap(({ field, kind }): Sent => {
    const answer = answers[field];
    if (isEmpty(answer)) return [];
    if (Array.isArray(answer))
      return [{ field, files: answer.map(({ fileId, name }) => ({ fileId, name })) }];
    if (kind === 'money') return [{ field, number: fenOf(textOf(answer)) ?? 0 }];
    if (typeof answer === 'number') return [{ field, number: answer }];
    return [{ field, text: isChosen(answer) ? answer.id : textOf(answer) }];
  });
