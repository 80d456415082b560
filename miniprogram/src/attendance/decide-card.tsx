import { useState } from 'react';
import { View } from '@tarojs/components';
import { ButtonPair } from '../kit/button-pair';
import { Card } from '../kit/card';
import { PrimaryButton } from '../kit/primary-button';
import { TextField } from '../kit/text-field';
import { requestKindLabels } from '../domain/labels';
import { formatTime } from '../kit/format/time';
import { useDraft } from '../kit/hooks/use-draft';
import { call } from '../services/call';
import type { RequestKind } from '../services/contract';
import { tell } from '../services/dialogs';
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
  const { draft, change, finish } = useDraft(`decide:${activityId}:${memberId}:${kind}`, () => ({
    answer: '',
  }));
  const [tried, setTried] = useState(false);
  const answer = draft.answer.trim();
  const word = requestKindLabels[kind];
  const decide = async (granted: boolean) => {
    setTried(!granted);
    if (!granted && !answer) return;
    await call('attendance.decideRequest', {
      ...{ activityId, memberId, kind, granted },
      ...(answer && { reason: answer }),
    });
    finish();
    tell(granted ? `已同意：${name}${word}` : `未同意：${name}${word}`);
    await onDecided();
  };
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
      <TextField
        label="答复（不同意时要写）"
        value={draft.answer}
        max={80}
        error={tried && !answer ? '请写上不同意的原因，对方会看到' : undefined}
        onChange={(text) => change({ answer: text })}
      />
      <ButtonPair>
        <PrimaryButton look="quiet" onPress={() => decide(false)}>
          不同意
        </PrimaryButton>
        <PrimaryButton onPress={() => decide(true)}>同意</PrimaryButton>
      </ButtonPair>
    </Card>
  );
}
