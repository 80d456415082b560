import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import { PersonList } from '../../kit/person-list';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import { confirm, tell } from '../../services/dialogs';
import type { Someone } from './groups';
import './to-confirm.scss';

interface Props {
  activityId: string;
  people: Someone[];
  onPick: (memberId: string) => void;
  onConfirmed: () => Promise<void>;
}

/** The cloud takes this many at a time. */
const atOnce = 200;

/** 待确认: check-ins that came without proof of being here, each by name, and one tap for all of them. */
export function ToConfirm({ activityId, people, onPick, onConfirmed }: Props) {
  if (people.length === 0) return null;
  const confirmAll = async () => {
    const names = people.map(({ name }) => name).join('、');
    if (!(await confirm(`确认这 ${people.length} 人到会？`, names, '确认到会'))) return;
    const ids = people.map(({ memberId }) => memberId);
    for (let from = 0; from < ids.length; from += atOnce) {
      await call('attendance.confirm', { activityId, memberIds: ids.slice(from, from + atOnce) });
    }
    tell(`已确认 ${people.length} 人到会`);
    await onConfirmed();
  };
  return (
    <Card list title={`待确认（${people.length}）`}>
      <View className="secondary">现场没有网络或没能核对位置的签到。确认是本人到场后才算到会</View>
      <PersonList
        people={people.map((one) => ({
          key: one.memberId,
          name: one.name,
          note: one.later ? `${formatTime(one.later.phoneAt)} 离线扫码` : '没能核对位置',
          onPress: () => onPick(one.memberId),
        }))}
      />
      <View className="to-confirm-all">
        <PrimaryButton busyText="正在确认" onPress={confirmAll}>
          全部确认
        </PrimaryButton>
      </View>
    </Card>
  );
}
