import { allRegisters } from '../../cloudfunctions/domain/register/all';
import { isFault, sortWritten } from '../../cloudfunctions/domain/declared/values';
import { formFields } from '../../cloudfunctions/domain/register/declare';
import { kindOf } from '../../cloudfunctions/register/view';
import { answersOf, faultsOf, sentOf, type Answer } from '../../miniprogram/src/domain/declared/answers';
import type { Examples } from '../cloudfunctions/register/examples/example';

/** What the app lets through of a register's form the cloud takes, and what it sends is what was written. */

const fileOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe.each(allRegisters().map((one) => [one.name, one] as const))('%s', (name, register) => {
  const fields = kindOf(register).fields.filter(({ later }) => !later);
  const { takes, refuses } = jest.requireActual<{ examples: Examples }>(
    `../cloudfunctions/register/examples/${fileOf(name)}`,
  ).examples;

  /** An example as a person fills the form in. */
  const filled = (example: Record<string, string | number>): Record<string, Answer> => {
    const entries = Object.entries(example).flatMap(([field, value]): [string, Answer][] => {
      const kind = fields.find((one) => one.field === field)?.kind;
      if (kind === undefined) return [];
      if (kind === 'money') return [[field, (Number(value) / 100).toFixed(2)]];
      const isNamed = kind === 'member' || kind === 'organization' || kind === 'subject';
      return [[field, isNamed && value !== '' ? { id: String(value), name: '某某' } : value]];
    });
    return { ...answersOf(fields), ...Object.fromEntries(entries) };
  };

  it('sends of its examples what the cloud takes', () => {
    for (const example of takes) {
      const answers = filled(example);
      expect(faultsOf(fields, answers)).toEqual({});
      const sent = sentOf(fields, answers);
      expect(isFault(sortWritten(register, sent, formFields(register)))).toBe(false);
      const written = sent.map(({ field, text, number }) => [field, text ?? number]);
      expect(Object.fromEntries(written)).toEqual(example);
    }
  });

  it('says at its question what is missing, where the cloud would', () => {
    for (const [example, code, field] of refuses) {
      if (code !== 'REGISTER.VALUE_MISSING') continue;
      expect(Object.keys(faultsOf(fields, filled(example)))).toEqual([field]);
    }
  });
});
