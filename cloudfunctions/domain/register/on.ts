import { collection } from '../../kernel/database';
import { remembered } from '../../kernel/remembered';
import { RegisterSwitches } from './model';

/** Which registers the district uses: those that it switched on, and none by itself. */

async function readOn(): Promise<ReadonlySet<string>> {
  const all = await collection(RegisterSwitches).findAll({});
  return new Set(all.filter(({ isOn }) => isOn).map(({ _id }) => _id));
}

/** An instance asks again after so long (ms): a change reaches everybody within a minute. */
const on = remembered(readOn, 60_000);

/** The names of the registers that are switched on; one request at most, and none for a minute after. */
export const namesOn = (now: number): Promise<ReadonlySet<string>> => on.at(now);

/** It was just changed here. */
export const askAgain = (): void => on.forget();
