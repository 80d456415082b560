import { View } from '@tarojs/components';
import { requestKindLabels } from '../domain/labels';
import { ButtonPair } from '../kit/button-pair';
import { Card } from '../kit/card';
import { needed, useForm } from '../kit/form/use-form';
import { formatTime } from '../kit/format/time';
import { PrimaryButton } from '../kit/primary-button';
import { TextField } from '../kit/text-field';
import { call } from '../services/call';
import type { RequestKind } from '../services/contract';
import { open } from '../services/navigate';
import { pages } from '../services/pages';
import './decide-card.scss';

interface Props {
  activityId: string;
  /** Which activity it is about, where that is not plain. */
  activity?: { title: string; startsAt: number };
  memberId: string;
  name: string;
  request: { kind: RequestKind; reason: string; askedAt: number };
  onDecided: () => Promise<void>;
}

/** One who asks for 请假, 补签 or 补课: why, and the keeper's word on it. Refusing says why. */
export function DecideCard({ activityId, activity, memberId, name, request, onDecided }: Props) {
  const { kind, reason, askedAt } = request;
  const word = requestKindLabels[kind];
  const decide = (granted: boolean, answer: string) =>
    call('attendance.decideRequest', {
      activityId,
      memberId,
      kind,
      granted,
      reason: answer.trim() || undefined,
    });
  const form = useForm({
    name: `decide:${activityId}:${memberId}:${kind}`,
    fresh: () => ({ answer: '' }),
    named: (path) => (path === 'reason' ? 'answer' : path),
    send: ({ answer }) => decide(true, answer),
    done: `已同意：${name}${word}`,
    then: onDecided,
  });
  const refuse = () =>
    form.submitAs({
      faults: ({ answer }) => ({ answer: needed(answer, '请写上不同意的原因，对方会看到') }),
      send: ({ answer }) => decide(false, answer),
      done: `未同意：${name}${word}`,
      then: onDecided,
    });
  return (
    <Card title={`${name}申请${word}`}>
      {activity && (
        <View
          className="decide-activity"
          role="button"
          onClick={() => open(pages.activity.detail({ activityId }))}
        >
          {`${activity.title}（${formatTime(activity.startsAt)}）`}
        </View>
      )}
      <View className="decide-reason">{reason}</View>
      <View className="secondary numbers">{`${formatTime(askedAt)} 提出`}</View>
      <TextField label="答复（不同意时要写）" max={80} {...form.field('answer')} />
      <ButtonPair>
        <PrimaryButton look="quiet" onPress={refuse}>
          不同意
        </PrimaryButton>
        <PrimaryButton onPress={form.submit}>同意</PrimaryButton>
      </ButtonPair>
    </Card>
  );
}
