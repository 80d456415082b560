import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRegisters } from '../../../cloudfunctions/domain/register/all';
import {
  asksAtMost,
  firstState,
  formFields,
  type Register,
} from '../../../cloudfunctions/domain/register/declare';
import { isFault, sortWritten, type Written } from '../../../cloudfunctions/domain/declared/values';
import { root } from '../../../scripts/cloud';
import { filesOf, indexOf } from '../../../scripts/registers/main';
import type { Answers, Examples } from './examples/example';

/** Every declared register: what its examples say, and what holds of all of them. */

const fileOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The examples of a register, which lie under its name; one without does not pass. */
const examplesOf = ({ name }: Register): Examples =>
  jest.requireActual<{ examples: Examples }>(`./examples/${fileOf(name)}`).examples;

const written = (answers: Answers): Written[] =>
  Object.entries(answers).map(([field, value]) =>
    typeof value === 'number' ? { field, number: value } : { field, text: value },
  );

const faultOf = (register: Register, answers: Answers, asked: readonly string[]) => {
  const sorted = sortWritten(register, written(answers), asked);
  return isFault(sorted) ? sorted : undefined;
};

it('the list of them is what `npm run registers` writes', () => {
  const list = readFileSync(join(root, 'cloudfunctions/domain/register/kinds/index.ts'), 'utf8');
  expect(list).toBe(indexOf(filesOf('register'), 'register'));
});

describe.each(allRegisters().map((one) => [one.name, one] as const))('%s', (_, register) => {
  const { fields, states, moves, figures, over } = register;

  it('takes what its examples take, and nothing else', () => {
    const { takes, refuses } = examplesOf(register);
    expect(takes.length).toBeGreaterThan(0);
    expect(refuses.length).toBeGreaterThan(1);
    for (const one of takes) expect(faultOf(register, one, formFields(register))).toBeUndefined();
    for (const [one, code, field] of refuses)
      expect(faultOf(register, one, formFields(register))).toEqual({ code, field });
  });

  it('holds days only against other days of it', () => {
    const against = Object.values(fields).flatMap(({ after }) => after ?? []);
    expect(against.map((name) => fields[name]?.kind)).toEqual(against.map(() => 'day'));
  });

  it('has an example of each transition that asks for something', () => {
    const { moves: examples = {} } = examplesOf(register);
    const asking = Object.entries(moves).filter(([, { asks = [] }]) => asks.length > 0);
    expect(Object.keys(examples).sort()).toEqual(asking.map(([name]) => name).sort());
    for (const [name, { asks = [] }] of asking) {
      const { takes = [], refuses = [] } = examples[name] ?? {};
      expect(takes.length).toBeGreaterThan(0);
      for (const one of takes) expect(faultOf(register, one, asks)).toBeUndefined();
      for (const [one, code, field] of refuses) expect(faultOf(register, one, asks)).toEqual({ code, field });
    }
  });

  it('asks little: no file, and no more than is said in the decision', () => {
    const needed = formFields(register).filter((name) => fields[name]?.needed === true);
    expect(needed.length).toBeLessThanOrEqual(asksAtMost);
    for (const { kind, needed: must } of Object.values(fields))
      if (kind === 'files') expect(must).toBeUndefined();
  });

  it('names fields that hold what they are named for', () => {
    const kindOf = (name = '') => fields[name]?.kind;
    expect(fields[register.title]).toMatchObject({ kind: 'line', needed: true });
    if (register.on) expect(kindOf(register.on)).toBe('day');
    if (register.facet) expect(kindOf(register.facet)).toBe('choice');
    if (register.due) expect(kindOf(register.due.field)).toBe('day');
    for (const figure of figures) {
      if (figure.of === 'facet') expect(fields[register.facet ?? '']?.words).toHaveProperty(figure.is);
      if (figure.of === 'sum') expect(['money', 'count']).toContain(kindOf(figure.field));
    }
    // A member is chosen from a branch's roster.
    for (const [name, { kind, needed }] of Object.entries(fields))
      if (kind === 'member' && needed) expect([name, Object.keys(over)]).toEqual([name, ['branch']]);
  });

  it('leads from where it begins to every state, and is closed by somebody', () => {
    const reached = new Set([firstState(register)]);
    for (let before = 0; before < reached.size;) {
      before = reached.size;
      for (const { from, to } of Object.values(moves))
        if (from.some((one) => reached.has(one))) reached.add(to);
    }
    expect([...reached].sort()).toEqual(Object.keys(states).sort());
  });

  it('stands under another that an organisation above may keep, where it stands under one', () => {
    const { under } = register;
    if (!under) return;
    const above = allRegisters().find(({ name }) => name === under.register);
    const levels = ['district', 'town', 'committee', 'generalBranch', 'branch'];
    const highest = (one: Register) => Math.min(...Object.keys(one.over).map((kind) => levels.indexOf(kind)));
    expect(above).toBeDefined();
    if (above) expect(highest(above)).toBeLessThanOrEqual(highest(register));
    expect(above?.under).toBeUndefined();
  });

  it('calls nothing a model without a document', () => {
    const words = Object.values(fields).flatMap(({ words: all = {} }) => Object.entries(all));
    const models = words.filter(([, word]) => word.includes('示范')).map(([word]) => word);
    const document = Object.values(fields).find(({ label }) => label.includes('文号'));
    if (models.length > 0) expect(document?.needed).toMatchObject({ is: models });
  });
});
