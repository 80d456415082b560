import { useState } from 'react';
import { ButtonPair } from '../../kit/button-pair';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { useDraft } from '../../kit/hooks/use-draft';
import { call } from '../../services/call';
import { tell } from '../../services/dialogs';
import type { Someone } from './groups';

interface Props {
  activityId: string;
  one: Someone;
  onDone: () => Promise<void>;
}

const acts = {
  byHand: { action: 'attendance.checkInByHand', done: '已代签' },
  revoke: { action: 'attendance.revoke', done: '已撤销签到' },
  refuse: { action: 'attendance.refuse', done: '没有确认，不算到会' },
} as const;

/** What a keeper may do to someone's attendance as it stands; each act but confirming says why. */
export function PutRight({ activityId, one, onDone }: Props) {
  const { memberId, standing, name } = one;
  const { draft, change, finish } = useDraft(`put-right:${activityId}:${memberId}`, () => ({ reason: '' }));
  const [tried, setTried] = useState(false);
  const reason = draft.reason.trim();

  const done = async (words: string) => {
    finish();
    tell(`${name}：${words}`);
    await onDone();
  };
  const act = async (what: keyof typeof acts) => {
    setTried(true);
    if (!reason) return;
    await call(acts[what].action, { activityId, memberId, reason });
    await done(acts[what].done);
  };
  const confirmOne = async () => {
    await call('attendance.confirm', { activityId, memberIds: [memberId] });
    await done('已确认到会');
  };

  return (
    <>
      <TextField
        label={standing === 'toConfirm' ? '原因（不确认时要写）' : '原因'}
        value={draft.reason}
        max={80}
        placeholder={standing === 'present' ? '例如：替别人签的' : '例如：没带手机，本人在场'}
        error={tried && !reason ? '请写上原因，会留在名单里' : undefined}
        onChange={(text) => change({ reason: text })}
      />
      {standing === 'toConfirm' && (
        <ButtonPair>
          <PrimaryButton look="quiet" onPress={() => act('refuse')}>
            不确认
          </PrimaryButton>
          <PrimaryButton busyText="正在确认" onPress={confirmOne}>
            确认到会
          </PrimaryButton>
        </ButtonPair>
      )}
      {standing === 'present' && (
        <PrimaryButton look="quiet" busyText="正在撤销" onPress={() => act('revoke')}>
          撤销签到
        </PrimaryButton>
      )}
      {(standing === 'absent' || standing === 'onLeave') && (
        <PrimaryButton busyText="正在代签" onPress={() => act('byHand')}>
          书记代签
        </PrimaryButton>
      )}
    </>
  );
}
