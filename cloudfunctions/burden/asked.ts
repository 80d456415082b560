import * as contracts from '../../types/contracts';
import { askedRules, type AskedRule } from '../../types/shared/bases';
import { ruleBook } from '../domain/rules/amendments';
import { registersOn } from '../domain/register/all';
import { selectionsOn } from '../domain/selection/all';
import { dayOf } from '../kernel/clock';
import type { BurdenCall, BurdenOutcome } from './context';
import { askedByRegisters, askedBySelections } from './registers';
import { burdenTable } from './table';

/** What the app asks of each kind of person today, and the rules it names. */
export async function asked({ now }: BurdenCall<'asked'>): BurdenOutcome<'asked'> {
  const today = dayOf(now);
  const [rules, registers, selections] = await Promise.all([
    ruleBook(now),
    registersOn(now),
    selectionsOn(now),
  ]);
  const table = burdenTable(contracts, (id) => rules.numberOn(id, today) ?? 0);
  const named = new Set(
    table
      .flatMap(({ acts, reminders, laterReminders }) => [
        ...acts.flatMap((act) => act.asks),
        ...reminders,
        ...laterReminders,
      ])
      .flatMap((one) => one.basis),
  );
  const isRule = (id: string): id is AskedRule => askedRules.some((rule) => rule === id);
  return {
    readers: table,
    registers: [...askedByRegisters(registers), ...askedBySelections(selections)],
    citations: [...named].filter(isRule).map((id) => rules.cite(id, today)),
  };
}
