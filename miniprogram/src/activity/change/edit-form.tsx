import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { activityKindLabels } from '../../domain/labels';
import { useDraft } from '../../kit/hooks/use-draft';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { tell } from '../../services/dialogs';
import { back } from '../../services/navigate';
import { CheckInRulesCard } from '../check-in-rules';

interface Props {
  activityId: string;
  plan: Output<'activity.plan'>['plan'];
}

/** Another title, place or topic; people and time stay. */
export function EditForm({ activityId, plan }: Props) {
  const { draft, change, finish } = useDraft(`edit:${activityId}`, () => ({
    title: plan.title,
    place: plan.place,
    details: plan.details,
    checkInRules: plan.checkInRules,
  }));
  const [tried, setTried] = useState(false);
  const faults = {
    title: draft.title.trim() ? undefined : '请写上主题',
    place: draft.place.trim() ? undefined : '请写上地点',
  };
  const save = async () => {
    setTried(true);
    if (faults.title ?? faults.place) return;
    const { guidanceId, itemIds } = plan;
    const { checkInRules, details } = draft;
    await call('activity.edit', {
      ...{ activityId, checkInRules, guidanceId, itemIds, details },
      title: draft.title.trim(),
      place: draft.place.trim(),
    });
    finish();
    tell('已修改');
    back();
  };
  return (
    <View className="stack">
      <View className="secondary">改了主题或地点，会通知参加的人；改时间请用“更改时间”。</View>
      <Card>
        <TextField
          label="主题"
          value={draft.title}
          max={40}
          room="wrap"
          error={tried ? faults.title : undefined}
          onChange={(title) => change({ title })}
        />
        <TextField
          label="地点"
          value={draft.place}
          max={60}
          error={tried ? faults.place : undefined}
          onChange={(place) => change({ place })}
        />
        {plan.kinds
          .filter((kind) => plan.details[kind]?.topic !== undefined)
          .map((kind) => (
            <TextField
              key={kind}
              label={`${activityKindLabels[kind]}的内容`}
              value={draft.details[kind]?.topic ?? ''}
              max={200}
              room="lines"
              onChange={(topic) =>
                change({ details: { ...draft.details, [kind]: { ...draft.details[kind], topic } } })
              }
            />
          ))}
      </Card>
      <CheckInRulesCard rules={draft.checkInRules} onChange={(checkInRules) => change({ checkInRules })} />
      <ActionBar>
        <PrimaryButton busyText="正在保存" onPress={save}>
          保存修改
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
