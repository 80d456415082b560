import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { DateField } from '../../kit/date-field';
import { showFirstFault } from '../../kit/field';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { useDraft } from '../../kit/hooks/use-draft';
import { call } from '../../services/call';
import { tell } from '../../services/dialogs';
import { back, replace } from '../../services/navigate';
import { pages } from '../../services/pages';
import { Conflicts } from './conflicts';
import { faultsOf, planOf, scopeOf, titleMax, titleOf, type Draft, type Prepared } from './draft';
import { GuidanceItems } from './guidance-items';
import { KindChoice } from './kind-choice';
import { KindDetails } from './kind-details';
import { MoreSettings } from './more-settings';

interface Props {
  organizationId: string;
  prepared: Prepared;
  /** Under what name it is kept on the phone, and what it begins with. */
  name: string;
  begin: () => Draft;
}

/** The form; what is written stays on the phone until it is published or put with the branch's drafts. */
export function PublishForm({ organizationId, prepared, name, begin }: Props) {
  const [opened] = useState(Date.now);
  const { draft, change, finish } = useDraft<Draft>(name, begin, {
    fits: (kept) => kept.startsAt > opened && (!kept.guidanceId || kept.guidanceId === prepared.guidance?.id),
  });
  // Faults show once publishing was tried, and then follow every change.
  const [tried, setTried] = useState(false);
  const faults = tried ? faultsOf(draft, prepared, opened) : {};
  const { guidance } = prepared;

  const whole = () => {
    setTried(true);
    const whole = Object.keys(faultsOf(draft, prepared, Date.now())).length === 0;
    if (!whole) showFirstFault();
    return whole;
  };
  const publish = async () => {
    if (!whole()) return;
    const { activityId, expected } = await call('activity.publish', planOf(draft, prepared, organizationId));
    finish();
    tell(`已发布，应到 ${expected} 人`);
    replace(pages.activity.detail({ activityId }));
  };
  const save = async () => {
    if (!whole()) return;
    await call('activity.saveDraft', planOf(draft, prepared, organizationId));
    finish();
    tell('草稿已存，支部的党务人员都能接着写');
    back();
  };

  return (
    <View className="stack">
      <KindChoice
        rules={prepared.kinds}
        chosen={draft.kinds}
        onChange={(kinds) => change({ kinds, title: titleOf(kinds, guidance, draft.startsAt) })}
      />
      <Card>
        {scopeOf(draft, prepared) === 'group' && (
          <Choices
            label="党小组"
            options={prepared.groups.map((group) => ({ value: group.id, word: group.name }))}
            value={draft.groupId}
            error={faults.groupId}
            onChange={(groupId) => change({ groupId })}
          />
        )}
        <TextField
          label="主题"
          value={draft.title}
          max={titleMax}
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
      <Conflicts organizationId={organizationId} startsAt={draft.startsAt} endsAt={draft.endsAt} />
      {draft.kinds.map((kind) => (
        <KindDetails
          key={kind}
          kind={kind}
          prepared={prepared}
          details={draft.details}
          faults={faults}
          onChange={(details) => change({ details })}
        />
      ))}
      {draft.kinds.includes('themeDay') &&
        (guidance ? (
          <GuidanceItems
            guidance={guidance}
            chosen={draft.itemIds}
            onChange={(itemIds) => change({ itemIds, guidanceId: guidance.id })}
          />
        ) : (
          <NoticeLine tone="warn">区里本月的指导清单还没有发布，可以先按支部计划安排</NoticeLine>
        ))}
      <MoreSettings draft={draft} prepared={prepared} onChange={change} />
      <PrimaryButton look="quiet" busyText="正在保存" onPress={save}>
        先存为草稿
      </PrimaryButton>
      <ActionBar>
        <PrimaryButton busyText="正在发布" onPress={publish}>
          发布并通知党员
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
