import { ButtonPair } from '../../kit/button-pair';
import { PanelSays } from '../../kit/form/panel-says';
import { needed, useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Someone } from './groups';

interface Props {
  activityId: string;
  one: Someone;
  /** It is closed: who did not come was absent. */
  over: boolean;
  onDone: () => Promise<void>;
}

const reasonLabels: Record<Someone['standing'], string> = {
  toConfirm: '原因（不确认时要写）',
  present: '原因',
  absent: '说明（可以不写）',
  onLeave: '说明（可以不写）',
};

const acts = {
  revoke: { action: 'attendance.revoke', done: '已撤销签到' },
  refuse: { action: 'attendance.refuse', done: '没有确认，不算到会' },
} as const;

/** What a keeper may do to someone's attendance as it stands; taking something away says why. */
export function PutRight({ activityId, one, over, onDone }: Props) {
  const { memberId, standing, name } = one;
  const form = useForm({
    panel: true,
    name: `put-right:${activityId}:${memberId}`,
    fresh: () => ({ reason: '' }),
    send: () => call('attendance.confirm', { activityId, memberIds: [memberId] }),
    done: `${name}：已确认到会`,
    then: onDone,
  });
  const act = (what: keyof typeof acts) => () =>
    form.submitAs({
      faults: ({ reason }) => ({
        reason: needed(reason, '请写上原因，会留在名单里'),
      }),
      send: ({ reason }) => call(acts[what].action, { activityId, memberId, reason: reason.trim() }),
      done: `${name}：${acts[what].done}`,
      then: onDone,
    });

  const writeDown = () =>
    form.submitAs({
      send: ({ reason }) =>
        call('attendance.checkInByHand', {
          activityId,
          memberIds: [memberId],
          reason: reason.trim() || undefined,
        }),
      done: `${name}：已登记到会`,
      then: onDone,
    });

  return (
    <>
      <TextField
        label={reasonLabels[standing]}
        max={80}
        placeholder={standing === 'present' ? '例如：替别人签的' : '例如：没带手机，本人在场'}
        {...form.field('reason')}
      />
      <PanelSays form={form} />
      {standing === 'toConfirm' && (
        <ButtonPair>
          <PrimaryButton look="quiet" onPress={act('refuse')}>
            不确认
          </PrimaryButton>
          <PrimaryButton busyText="正在确认" onPress={form.submit}>
            确认到会
          </PrimaryButton>
        </ButtonPair>
      )}
      {standing === 'present' && (
        <PrimaryButton look="quiet" busyText="正在撤销" onPress={act('revoke')}>
          {over ? '改为缺席' : '撤销签到'}
        </PrimaryButton>
      )}
      {(standing === 'absent' || standing === 'onLeave') && (
        <PrimaryButton busyText="正在登记" onPress={writeDown}>
          登记到会
        </PrimaryButton>
      )}
    </>
  );
}
