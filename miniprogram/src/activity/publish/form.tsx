import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../components/action-bar';
import { Card } from '../../components/card';
import { DateField } from '../../components/date-field';
import { showFirstFault } from '../../components/field';
import { NoticeLine } from '../../components/notice-line';
import { PrimaryButton } from '../../components/primary-button';
import { TextField } from '../../components/text-field';
import { call } from '../../services/call';
import { tell } from '../../services/dialogs';
import { pages, replace } from '../../services/navigate';
import { faultsOf, finishDraft, freshDraft, keepDraft, keptDraft, type Draft, type Guidance } from './draft';
import { GuidanceItems } from './guidance-items';

interface Props {
  organizationId: string;
  guidance: Guidance | undefined;
}

/** The form; what is written stays on the phone until it is published. */
export function PublishForm({ organizationId, guidance }: Props) {
  const [opened] = useState(Date.now);
  const [draft, setDraft] = useState<Draft>(
    () => keptDraft(organizationId, guidance, opened) ?? freshDraft(organizationId, guidance, opened),
  );
  // Faults show once publishing was tried, and then follow every change.
  const [tried, setTried] = useState(false);
  const faults = tried ? faultsOf(draft, opened) : {};

  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(organizationId, next);
  };

  const publish = async () => {
    setTried(true);
    if (Object.keys(faultsOf(draft, Date.now())).length > 0) {
      showFirstFault();
      return;
    }
    const { activityId, expected } = await call('activity.publish', {
      organizationId,
      actKey: draft.actKey,
      kinds: ['themeDay'],
      title: draft.title.trim(),
      startsAt: draft.startsAt,
      endsAt: draft.endsAt,
      place: draft.place.trim(),
      guidanceId: guidance?.id,
      itemIds: draft.itemIds,
    });
    finishDraft(organizationId, draft);
    tell(`已发布，应到 ${expected} 人`);
    replace(pages.activity(activityId));
  };

  return (
    <View className="stack">
      <Card>
        <TextField
          label="主题"
          value={draft.title}
          max={40}
          room="wrap"
          error={faults.title}
          onChange={(title) => change({ title })}
        />
        <DateField
          label="开始时间"
          value={draft.startsAt}
          from={opened}
          error={faults.startsAt}
          onChange={(startsAt) => change({ startsAt, endsAt: startsAt + (draft.endsAt - draft.startsAt) })}
        />
        <DateField
          label="结束时间"
          value={draft.endsAt}
          from={draft.startsAt}
          error={faults.endsAt}
          onChange={(endsAt) => change({ endsAt })}
        />
        <TextField
          label="地点"
          value={draft.place}
          max={60}
          placeholder="例如：三楼党员活动室"
          error={faults.place}
          onChange={(place) => change({ place })}
        />
      </Card>
      {guidance ? (
        <GuidanceItems
          guidance={guidance}
          chosen={draft.itemIds}
          onChange={(itemIds) => change({ itemIds })}
        />
      ) : (
        <NoticeLine tone="warn">区里本月的指导清单还没有发布，可以先按支部计划安排</NoticeLine>
      )}
      <ActionBar>
        <PrimaryButton busyText="正在发布" onPress={publish}>
          发布并通知党员
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
