import { registerGroups } from '../../types/shared/registers';
import { namesOn, turnSwitch } from '../domain/declared/on';
import { allRegisters, registerNamed } from '../domain/register/all';

import { refuse } from '../kernel/errors';
import type { RegisterCall, RegisterOutcome } from './context';

/** Every register that is declared, and whether the district uses it. */
export async function switches({ now }: RegisterCall<'switches'>): RegisterOutcome<'switches'> {
  const on = await namesOn('register', now);
  const registers = allRegisters().map(({ name: register, term, group, hint, source }) => ({
    register,
    term,
    group,
    hint,
    source,
    isOn: on.has(register),
  }));
  registers.sort(
    (one, other) =>
      registerGroups.indexOf(one.group) - registerGroups.indexOf(other.group) ||
      (one.register < other.register ? -1 : 1),
  );
  return { registers };
}

/** Switches a register on, or off: then it is nowhere, and its records stay. */
export async function switchOne(call: RegisterCall<'switch'>): RegisterOutcome<'switch'> {
  const { input, target } = call;
  const found = registerNamed(input.register);
  if (!found) refuse('REGISTER.UNKNOWN');
  await turnSwitch('register', found, input.isOn, { ...call, orgPath: target.path });
  return { isOn: input.isOn };
}
