import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';
import { requireDistrict, type ExitCall, type ExitOutcome } from './context';
import { noticeText } from './notice-text';
import { saveNotice } from './store';

/** Tells everybody of the district that it stops using the program, in the inbox and on the first screen. */
export async function announce(call: ExitCall<'announce'>): ExitOutcome<'announce'> {
  const { input, target: district, openid, now, standing } = call;
  requireDistrict(district);
  const { lastDay, keptBy, contact, actKey } = input;
  await checkText(openid, keptBy, contact);
  if (!standing.readOnly) refuse('EXIT.NO_DATE');
  const { from: readOnlyFrom, reason } = standing.readOnly;
  const said = noticeText({ districtName: district.name, readOnlyFrom, reason, lastDay, keptBy, contact });
  const notice = { ...said, at: now };
  await saveNotice(`exit:${digestOf(openid, actKey)}`, notice, district, call);
  return notice;
}
