import { isAbout } from '../domain/selection/conflict';
import { turnApplication } from '../domain/selection/keep';
import type { ApplicationRecord, RoundRecord } from '../domain/selection/model';
import { turnedNotice } from '../domain/selection/notices';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';
import type { SelectionCall, SelectionOutcome } from './context';
import { sideAbove } from './office';

/** True for an application that an office above may still look at: what was accepted too, until the publicity. */
export const mayCheck = ({ state }: Pick<ApplicationRecord, 'state'>, round: RoundRecord): boolean =>
  round.state === 'open' && ['sent', 'accepted'].includes(state);

/** 审核: accepts an application, sends it back to be put right, or declines it; its branch is told. */
export async function check(call: SelectionCall<'check'>): SelectionOutcome<'check'> {
  const { input, target, caller, openid, now } = call;
  const { found } = input;
  if (isAbout(caller.account, target)) refuse('SELECTION.OWN_CASE');
  if (found.as !== 'accepted') await checkText(openid, found.text);
  const path = await target.keptAt();
  const act = digestOf('check', openid, target._id, String(input.version), ...Object.values(found));
  const by = sideAbove(caller.account, path, now);
  const after = await turnApplication(
    target._id,
    (current, round) => {
      if (current.madeBy === act) return undefined;
      if (!mayCheck(current, round)) refuse('SELECTION.TOO_LATE');
      if (current.version !== input.version) refuse('SELECTION.CHANGED');
      const text = found.as === 'accepted' ? {} : { text: found.text };
      const steps = [...current.steps, { step: found.as, at: now, by, ...text }];
      const version = current.version + 1;
      return {
        changes: { state: found.as, steps, madeBy: act },
        notices: [turnedNotice({ ...current, version }, found.as, now)],
        said: {
          action: 'selection.check',
          before: { applicationState: current.state },
          after: { title: current.roundTitle, applicationState: found.as },
        },
      };
    },
    { ...call, orgPath: path },
  );
  return { state: after.state, version: after.version };
}
