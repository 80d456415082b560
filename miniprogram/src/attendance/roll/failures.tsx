import { Card } from '../../kit/card';
import { formatClock } from '../../kit/format/time';
import { PersonList } from '../../kit/person-list';
import type { Output } from '../../services/contract';

type Failure = Output<'attendance.roll'>['failures'][number];

const words: Partial<Record<string, string>> = {
  'ACTIVITY.CLOSED': '已结束',
  'ATTENDANCE.CODE_EXPIRED': '签到码过期',
  'ATTENDANCE.CODE_WRONG': '签到码不对',
  'ATTENDANCE.TOO_FAR': '不在现场附近',
};

/** 没签成的: whose tries did not count, how and when; an old code may be a forwarded photo. */
export function Failures({ failures }: { failures: Failure[] }) {
  if (failures.length === 0) return null;
  return (
    <Card list title={`没签成的记录（${failures.length}）`}>
      <PersonList
        people={failures.map(({ memberId, name, latest }) => ({
          key: memberId,
          name,
          note: latest.map(({ at, code }) => `${formatClock(at)} ${words[code] ?? '没有算上'}`).join('\n'),
        }))}
      />
    </Card>
  );
}
