import { ownDevelopmentPapers } from '../../types/shared/developments';
import { turnDevelopment } from '../domain/development/turning';
import { checkText } from '../kernel/content';
import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import type { DevelopmentCall, DevelopmentOutcome } from './context';
import { requireHand } from './hands';

/** Notes that a paper of a person's own is there and where it lies, or that it is not. */
export async function tick(call: DevelopmentCall<'tick'>): DevelopmentOutcome<'tick'> {
  const { input, target, openid, now } = call;
  await requireHand(call, target);
  const { paper, isThere, on, lies, version } = input;
  if (on !== undefined && dayOf(now) < on)
    refuse('DEVELOPMENT.FUTURE', { step: ownDevelopmentPapers[paper].step });
  await checkText(openid, lies);
  const next = await turnDevelopment(
    { id: target._id, version },
    (current) => {
      const { [paper]: was, ...others } = current.held ?? {};
      const isSo = isThere ? was && was.on === on && was.lies === lies : !was;
      if (isSo) return undefined;
      const said = { ...(on !== undefined && { on }), ...(lies !== undefined && { lies }) };
      return {
        changes: { held: isThere ? { ...others, [paper]: said } : others },
        action: 'development.tick',
        before: { paper, isThere: !!was },
        after: { paper, isThere },
      };
    },
    call,
  );
  return { version: next };
}
