import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { isFault, sortWritten, type Written } from '../../../cloudfunctions/domain/declared/values';
import type { WorkYears } from '../../../cloudfunctions/domain/rules/work-days';
import { isWorkDay } from '../../../cloudfunctions/domain/rules/work-days';
import { allSelections } from '../../../cloudfunctions/domain/selection/all';
import { asksAtMost, fieldsOf } from '../../../cloudfunctions/domain/selection/declare';
import { phaseOf, publicityOf } from '../../../cloudfunctions/domain/selection/phase';
import { root } from '../../../scripts/cloud';
import { filesOf, indexOf } from '../../../scripts/registers/main';
import { addDays, daysFrom } from '../../../types/shared/calendar';
import { examples, type Answers } from './examples';

/** Every declared selection: what its examples say, and what holds of all of them; and in which phase a round is. */

const written = (answers: Answers): Written[] =>
  Object.entries(answers).map(([field, value]) =>
    typeof value === 'number' ? { field, number: value } : { field, text: value },
  );

it('the list of them is what `npm run registers` writes', () => {
  const list = readFileSync(join(root, 'cloudfunctions/domain/selection/kinds/index.ts'), 'utf8');
  expect(list).toBe(indexOf(filesOf('selection'), 'selection'));
});

it('each has its examples, and nothing else has', () => {
  expect(Object.keys(examples).sort()).toEqual(allSelections().map(({ name }) => name));
});

describe.each(allSelections().map((one) => [one.name, one] as const))('%s', (name, declared) => {
  const fields = fieldsOf(declared);
  const faultOf = (answers: Answers) => {
    const sorted = sortWritten({ fields }, written(answers), Object.keys(fields));
    return isFault(sorted) ? sorted : undefined;
  };

  it('takes what its examples take, and nothing else', () => {
    const { takes = [], refuses = [] } = examples[name] ?? {};
    expect(takes.length).toBeGreaterThan(0);
    expect(refuses.length).toBeGreaterThan(1);
    for (const one of takes) expect(faultOf(one)).toBeUndefined();
    for (const [one, code, field] of refuses) expect(faultOf(one)).toEqual({ code, field });
  });

  it('asks little, and for no file', () => {
    const needed = Object.values(fields).filter((one) => one.needed === true);
    expect(needed.length).toBeLessThanOrEqual(asksAtMost);
    expect(Object.values(fields).map(({ kind }) => kind)).not.toContain('files');
  });

  it('calls nothing a model that is none, and says its conditions', () => {
    expect(declared.term.includes('示范')).toBe(declared.model === true);
    expect(declared.conditions.length).toBeGreaterThan(0);
    for (const { text } of declared.conditions) expect(text).not.toBe('');
    // A member is chosen from a branch's roster.
    if (declared.of === 'member') expect(declared.proposedBy).toEqual(['branch']);
  });
});

describe('in which phase a round is', () => {
  const years: WorkYears = [
    {
      year: 2026,
      source: 'x',
      holidays: [{ holiday: 'nationalDay', from: '2026-10-01', to: '2026-10-07' }],
      worked: ['2026-10-10'],
    },
  ];
  const run = { state: 'open' as const, applyBy: '2026-09-25', publicityDays: 5 };

  it.each([
    [{}, '2026-09-25', 'applying'],
    [{}, '2026-09-26', 'reviewing'],
    // Tuesday before the holiday: one day, then a week off, the Saturday after is worked.
    [{ state: 'public' as const, publicOn: '2026-09-29' }, '2026-10-12', 'public'],
    [{ state: 'public' as const, publicOn: '2026-09-29' }, '2026-10-13', 'toName'],
    [{ state: 'named' as const, publicOn: '2026-09-29' }, '2026-10-14', 'named'],
    [{ state: 'closed' as const }, '2026-09-25', 'closed'],
  ])('%p on %s: %s', (more, today, phase) => {
    expect(phaseOf({ ...run, ...more }, today, years)).toBe(phase);
  });

  it('a publicity has as many work days after its first as its notice says, and ends on one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 364 }),
        fc.integer({ min: 1, max: 30 }),
        (after, publicityDays) => {
          const publicOn = addDays('2026-01-01', after);
          const until = publicityOf({ publicOn, publicityDays }, years)?.publicUntil ?? '';
          const days = daysFrom(addDays(publicOn, 1), until).filter((one) => isWorkDay(one, years));
          expect(days).toHaveLength(publicityDays);
          expect(days.at(-1)).toBe(until);
        },
      ),
    );
  });
});
