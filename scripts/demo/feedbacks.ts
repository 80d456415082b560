import { monthOf } from '../../cloudfunctions/kernel/clock';
import { guidanceContentOf } from './guidances';
import type { HeldThemeDay } from './history';
import { randomFrom } from './random';
import type { FeedbackRecord } from '../../cloudfunctions/domain/guidance/model';

const hour = 3_600_000;

/** What branches told back of this month's theme days: four in five have, one in ten of those left something undone. */
export function makeFeedbacks(held: HeldThemeDay[], now: number): FeedbackRecord[] {
  const random = randomFrom(11);
  return held
    .filter(({ activity }) => activity.month === monthOf(now) && random.chance(80))
    .map(({ activity, roster }) => {
      const required = guidanceContentOf(activity.month).items.filter((item) => item.required);
      const undone = random.chance(10) ? required.length - 1 : -1;
      return {
        _id: `${activity.guidanceId ?? ''}:${activity.organizationId}`,
        guidanceId: activity.guidanceId ?? '',
        month: activity.month,
        organizationId: activity.organizationId,
        activityId: activity._id,
        version: 1,
        items: required.map(({ id, text }, index) => ({
          itemId: id,
          text,
          required: true,
          done: index !== undone,
          reason: index === undone ? '安排在下周，完成后补报' : '',
        })),
        summary: '按清单开展，大家结合岗位谈了体会。',
        required: required.length,
        done: required.length - (undone >= 0 ? 1 : 0),
        late: false,
        givenBy: roster.members[0]?.name ?? '',
        at: activity.endsAt + hour,
        earlier: [],
      };
    });
}
