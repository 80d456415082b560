import type { Input } from '../../types';
import type { Caller } from '../caller';
import { openids } from './accounts';
import type { MemberRecord } from '../../cloudfunctions/domain/membership/model';

type Content = Input<'minutes.save'>['content'];

/** What was written down; everybody who came and has a vote was in favour. */
const contentOf = ({ expected, present }: { expected: number; present: number }): Content => ({
  agenda: ['学习“三会一课”有关规定', '说明上月党费收缴情况', '讨论党员活动室改进清单'],
  summary:
    '书记带领大家学习支部工作条例中“三会一课”的规定，对照检查本支部今年的开展情况；组织委员说明上月党费已全部按时交纳；大家就党员活动室的布置和开放时间提出改进意见。',
  speeches: [
    { speaker: '组织委员', points: '党员大会按季度开，下次安排在月底，请大家提前安排好工作。' },
    { speaker: '生产一班党员', points: '活动室中午开放一小时，方便倒班的同志看书、谈心。' },
  ],
  resolutions: [
    {
      text: '同意党员活动室改进清单，由组织委员牵头，下月底前完成。',
      vote: { rule: 'ordinary', expected, present, for: present, against: 0, abstain: 0 },
    },
  ],
});

/**
 * Writes the minutes of a theme day as its people do: the recorder writes, both confirm; a speech that was left out is
 * added afterwards, and confirmed again.
 */
export async function writeMinutes(
  caller: Caller,
  activityId: string,
  [chair, , recorder]: MemberRecord[],
): Promise<void> {
  if (!chair || !recorder) throw new Error('the branch is too small for minutes');
  const of = { activityId, kind: 'themeDay' as const };
  const people = { chairId: chair._id, recorderId: recorder._id, photos: [] };
  const confirm = async (version: number) => {
    await caller.get(openids.secondMember, 'minutes.confirm', { ...of, as: 'recorder', version });
    await caller.get(openids.secretary, 'minutes.confirm', { ...of, as: 'chair', version });
  };
  const { voters } = await caller.get(openids.secretary, 'minutes.get', { activityId });
  const content = contentOf(voters);
  const first = await caller.get(openids.secretary, 'minutes.save', {
    ...of,
    ...people,
    actKey: 'demo-minutes',
    version: 0,
    content: { ...content, speeches: content.speeches?.slice(0, 1) },
  });
  await confirm(first.version);
  const second = await caller.get(openids.secretary, 'minutes.save', {
    ...of,
    ...people,
    actKey: 'demo-correction',
    version: first.version,
    content,
    reason: '漏记了一位同志的发言',
  });
  await confirm(second.version);
}
