import { checkText } from '../kernel/content';
import { requireDistrict, type ExitCall, type ExitOutcome } from './context';
import { saveReadOnly } from './store';

/** From an instant on nothing is changed; or everything goes on as before, and nothing is announced any more. */
export async function setReadOnly(call: ExitCall<'setReadOnly'>): ExitOutcome<'setReadOnly'> {
  const { input, target: district, openid, caller, now, standing } = call;
  requireDistrict(district);
  const { on, reason } = input;
  await checkText(openid, reason);
  if (!on) {
    await saveReadOnly(undefined, district, call);
    return {};
  }
  // What is so already stays so: said again, it does not begin anew.
  const before = standing.readOnly?.from ?? Infinity;
  const from = before <= now ? before : Math.max(input.from ?? now, now);
  await saveReadOnly({ from, reason, by: caller.account.name }, district, call);
  return { from };
}
