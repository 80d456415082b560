import { turnLetter } from '../domain/supervision/letters';
import { leftOf } from '../domain/supervision/office';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { idsOf } from '../kernel/paths';
import type { SupervisionCall, SupervisionOutcome } from './context';
import { toOffice } from './notices';

/** Answers a letter and tells its office; the same answer again changes nothing. */
export async function answer(call: SupervisionCall<'answer'>): SupervisionOutcome<'answer'> {
  const { input, target: letter, openid, now } = call;
  const { text } = input;
  const [left] = await Promise.all([leftOf([letter], now), checkText(openid, text)]);
  const [districtId = ''] = idsOf(letter.orgPath);
  const status = await turnLetter(
    letter._id,
    (current) => {
      if (current.status !== 'open') {
        const said = current.steps.findLast(({ step }) => step === 'answered');
        return current.status === 'answered' && said?.text === text
          ? undefined
          : refuse('SUPERVISION.SETTLED');
      }
      const steps = [...current.steps, { step: 'answered' as const, at: now, text }];
      return {
        changes: { status: 'answered', steps },
        notice: toOffice({ ...current, steps }, left.length > 0 ? districtId : current.officeId, now),
        action: 'supervision.answer',
      };
    },
    { ...call, orgPath: await letter.keptAt() },
  );
  return { status };
}
