import { useState } from 'react';
import { View } from '@tarojs/components';
import { AttachmentsCard } from '../../domain/attachments/card';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { DateField } from '../../kit/date-field';
import { useForm } from '../../kit/form/use-form';
import { formatMonth, monthOf } from '../../kit/format/time';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import { replace } from '../../services/navigate';
import { pages } from '../../services/pages';
import { carriedRefusals } from '../carried';
import { Conflicts } from './conflicts';
import { changedTo, guidanceAt, scopeOf, toldOf, type Draft } from './draft';
import type { Prepared } from './planning';
import { faultsOf } from './faults';
import { GuidanceItems } from '../guidance-items';
import { KindChoice } from './kind-choice';
import { KindDetails } from './kind-details';
import { MoreSettings } from './more-settings';
import { dueWords } from './proposal';
import { sendPlan } from './send';
import { summaryOf } from './summary';
import './form.scss';

const dayMs = 24 * 3_600_000;

interface Props {
  organizationId: string;
  prepared: Prepared;
  /** Under what name it is kept on the phone, and what it begins with. */
  name: string;
  begin: () => Draft;
  /** The draft of the branch that it goes on with. */
  draftId?: string;
}

/** The form; what is written stays on the phone until it is published or put with the branch's drafts. */
export function PublishForm({ organizationId, prepared, name, begin, draftId }: Props) {
  const [opened] = useState(Date.now);
  const planning = { prepared, now: opened };
  const of = { prepared, organizationId, draftId };
  const faults = (draft: Draft) => faultsOf(draft, prepared, Date.now());
  const form = useForm({
    name,
    fresh: begin,
    fits: ({ startsAt, guidanceId }) =>
      startsAt > opened && (!guidanceId || guidanceId === guidanceAt(prepared, startsAt)?.id),
    faults,
    confirm: (draft) => summaryOf(draft, planning),
    send: (draft) => sendPlan((plan) => call('activity.publish', plan), draft, of),
    named: (path) => path.replace(/^audience\.(groupId|observerIds)/, '$1'),
    about: {
      'ACTIVITY.STAY_TOO_LONG': 'endsAt',
      'ACTIVITY.IN_THE_PAST': 'startsAt',
      'ACTIVITY.UNKNOWN_GROUP': 'groupId',
      ...carriedRefusals,
    },
    done: ({ expected }) => `已发布，应到 ${expected} 人`,
    then: ({ activityId }) => replace(pages.activity.detail({ activityId })),
  });
  const save = () =>
    form.submitAs({
      faults,
      send: (draft) => sendPlan((plan) => call('activity.saveDraft', plan), draft, of),
      done: '草稿已存，支部的党务人员都能接着写',
    });
  const draft = form.value;
  const guidance = guidanceAt(prepared, draft.startsAt);
  const told = toldOf(draft, prepared);

  return (
    <View className="stack">
      <KindChoice
        rules={prepared.kinds}
        chosen={draft.kinds}
        words={dueWords(draft.kinds, draft.startsAt, prepared, opened)}
        error={form.fault('kinds')}
        onChange={(kinds) => form.change(changedTo(draft, { kinds }, planning))}
      />
      <Card>
        {scopeOf(draft, prepared) === 'group' && (
          <Choices
            label="党小组"
            options={prepared.groups.map((group) => ({ value: group.id, word: group.name }))}
            {...form.field('groupId')}
          />
        )}
        <TextField label="主题" max={100} room="wrap" {...form.field('title')} />
        <View className="publish-times">
          <View className="publish-start">
            <DateField
              label="开始时间"
              from={opened}
              {...form.field('startsAt')}
              onChange={(startsAt) => form.change(changedTo(draft, { startsAt }, planning))}
            />
          </View>
          <View className="publish-end">
            <DateField
              label="结束时间"
              from={draft.startsAt}
              until={draft.startsAt + dayMs}
              onDayOf={draft.startsAt}
              {...form.field('endsAt')}
            />
          </View>
        </View>
        <TextField label="地点" max={60} placeholder="例如：三楼党员活动室" {...form.field('place')} />
        <TextField
          label="提示（可不写）"
          max={80}
          room="wrap"
          placeholder="例如：着正装、佩戴党徽；13:30 在大厅集合"
          {...form.field('hints')}
        />
      </Card>
      <Conflicts organizationId={organizationId} startsAt={draft.startsAt} endsAt={draft.endsAt} />
      {draft.kinds.map((kind) => (
        <KindDetails
          key={kind}
          kind={kind}
          prepared={prepared}
          details={draft.details}
          fault={form.fault}
          onChange={(details) => form.change({ details })}
        />
      ))}
      {draft.kinds.includes('themeDay') &&
        (guidance ? (
          <GuidanceItems
            guidance={guidance}
            chosen={draft.itemIds}
            error={form.fault('itemIds')}
            onChange={(itemIds) => form.change({ itemIds, guidanceId: guidance.id })}
          />
        ) : (
          <NoticeLine tone="warn">{`区里${formatMonth(monthOf(draft.startsAt))}的指导清单还没有发布，可以先按支部计划安排`}</NoticeLine>
        ))}
      <AttachmentsCard
        place={(asked) => call('activity.prepareFile', { organizationId, ...asked })}
        {...form.field('attachments')}
      />
      <MoreSettings draft={draft} prepared={prepared} onChange={form.change} />
      <PrimaryButton look="quiet" busyText="正在保存" onPress={save}>
        先存为草稿
      </PrimaryButton>
      <ActionBar>
        <PrimaryButton busyText="正在发布" onPress={form.submit}>
          {told > 0 ? `发布并通知 ${told} 人` : '发布并通知'}
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
