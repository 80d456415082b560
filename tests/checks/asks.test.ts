import * as z from 'zod';
import { allRules } from '../../cloudfunctions/domain/rules/registry';
import { contracts } from '../../types';
import { asked, asksOf, technical, upload } from '../../types/asks';
import { targetOf, type Action } from '../../types/contract';
import { askedRules, districtDocuments } from '../../types/shared/bases';

/** What inputs say of their basis, as it is read; what does not compile is in asks.types.ts. */

const actions = Object.values(contracts).flatMap(({ context, actions: own }) =>
  Object.entries(own as Record<string, Action>).map(
    ([name, action]) => [`${context}.${name}`, action] as const,
  ),
);

describe('reading what an input asks', () => {
  const field = asked('themeDays', z.string());

  it('finds what people fill in, by its path, and leaves out the rest', () => {
    const input = z.strictObject({
      key: technical(z.string()),
      note: z.string().optional(),
      hints: z.string().default(''),
      title: field,
      file: upload(['ownAct', 'monthlyChecklist'], z.string()),
      plan: z.strictObject({ place: field }),
      people: z.array(z.strictObject({ name: asked('ownAct', z.string()), id: technical(z.string()) })),
    });
    expect(asksOf(input)).toEqual([
      { field: 'title', basis: ['themeDays'], isUpload: false },
      { field: 'file', basis: ['ownAct', 'monthlyChecklist'], isUpload: true },
      { field: 'plan.place', basis: ['themeDays'], isUpload: false },
      { field: 'people.name', basis: ['ownAct'], isUpload: false },
    ]);
  });

  it('takes all of several forms, each field once', () => {
    const forms = z.discriminatedUnion('by', [
      z.strictObject({ by: technical(z.literal('date')), day: field, at: field }),
      z.strictObject({ by: technical(z.literal('weekday')), weekday: field, at: field }),
    ]);
    expect(asksOf(forms).map((one) => one.field)).toEqual(['day', 'at', 'weekday']);
  });

  it('keeps two bases of one schema apart, and survives a narrower copy', () => {
    const id = z.string();
    const [mine, known] = [asked('ownAct', id), technical(id)];
    expect([asksOf(mine).length, asksOf(known).length]).toEqual([1, 0]);
    expect(asksOf(mine.min(2)).length).toBe(1);
    expect(() => asksOf(id)).toThrow();
  });
});

it('every action says of all that it requires what that rests on', () => {
  const unsaid = actions.flatMap(([name, { access, input }]) => {
    try {
      asksOf(input, targetOf(access)?.by);
      return [];
    } catch (error) {
      return [`${name}: ${String(error)}`];
    }
  });
  expect(unsaid).toEqual([]);
  expect(actions.length).toBeGreaterThan(80);
});

it('names rules of the registry only, and no name means two things', () => {
  const rules = new Set<string>(allRules.map(({ id }) => id));
  expect(askedRules.filter((id) => !rules.has(id))).toEqual([]);
  expect(Object.keys(districtDocuments).filter((id) => rules.has(id) || id === 'ownAct')).toEqual([]);
});
