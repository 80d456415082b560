import { audit, type Auditable } from '../../kernel/audit';
import { transaction } from '../../kernel/database';
import { allRegisters, registerNamed } from './all';
import type { Register } from './declare';
import { RegisterSwitches } from './model';
import { askAgain, namesOn } from './on';

/** The registers that are switched on. */
export async function registersOn(now: number): Promise<Register[]> {
  const names = await namesOn(now);
  return allRegisters().filter(({ name }) => names.has(name));
}

/** The register of a name, if it is switched on. */
export async function registerOn(name: string, now: number): Promise<Register | undefined> {
  return (await namesOn(now)).has(name) ? registerNamed(name) : undefined;
}

/** Switches one on or off and leaves that in the audit; as it is already, nothing happens. */
export async function switchRegister(
  { name, term }: Register,
  isOn: boolean,
  call: Auditable & { orgPath: string },
): Promise<void> {
  await transaction(async (within) => {
    const before = await within.in(RegisterSwitches).findById(name);
    if ((before?.isOn ?? false) === isOn) return;
    const changedBy = call.caller?.account.name ?? '';
    await within.in(RegisterSwitches).replace(before, { _id: name, isOn, at: call.now, changedBy });
    await audit(within, call, {
      action: 'register.switch',
      target: name,
      orgPath: call.orgPath,
      after: { register: term, isOn },
    });
  });
  askAgain();
}
