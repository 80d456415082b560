import { audit, type Auditable } from '../../kernel/audit';
import { collection, transaction } from '../../kernel/database';
import { remembered } from '../../kernel/remembered';
import { raiseEdition } from '../../kernel/standing';
import { Switches } from './model';

/** Which registers and selections the district uses: those that it switched on, and none by itself. */

/** One request at most, and none for a minute after. */
const on = remembered(async (): Promise<ReadonlySet<string>> => {
  const all = await collection(Switches).findAll({});
  return new Set(all.filter(({ isOn }) => isOn).map(({ _id }) => _id));
}, 60_000);

/** A register and a selection may have the same name. */
const before = { register: '', selection: 'selection:' } as const;
export type Mechanism = keyof typeof before;

/** Whether the district uses any of a mechanism. */
export async function isAnyOn(mechanism: Mechanism, now: number): Promise<boolean> {
  const isSelection = (id: string) => id.startsWith(before.selection);
  return [...(await on(now))].some((id) => isSelection(id) === (mechanism === 'selection'));
}

/** The names of those that are switched on. */
export async function namesOn(mechanism: Mechanism, now: number): Promise<ReadonlySet<string>> {
  const prefix = before[mechanism];
  return new Set(
    [...(await on(now))].flatMap((id) => (id.startsWith(prefix) ? [id.slice(prefix.length)] : [])),
  );
}

/** Switches one on or off and leaves that in the audit; as it is already, nothing happens. */
export async function turnSwitch(
  mechanism: Mechanism,
  { name, term }: { name: string; term: string },
  isOn: boolean,
  call: Auditable & { orgPath: string },
): Promise<void> {
  const _id = `${before[mechanism]}${name}`;
  await transaction(async (within) => {
    const found = await within.in(Switches).findById(_id);
    if ((found?.isOn ?? false) === isOn) return;
    const changedBy = call.caller?.account.name ?? '';
    await within.in(Switches).replace(found, { _id, isOn, at: call.now, changedBy });
    await raiseEdition(within);
    await audit(within, call, {
      action: `${mechanism}.switch`,
      target: name,
      orgPath: call.orgPath,
      after: { [mechanism]: term, isOn },
    });
  });
}
