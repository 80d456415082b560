import { View } from '@tarojs/components';
import { quotaAtMost } from '../../../../types/shared/selections';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { CountField } from '../../kit/count-field';
import { DateField } from '../../kit/date-field';
import { needed, useForm } from '../../kit/form/use-form';
import { dayOf, monthsLater, startOfDay } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useTogether } from '../../kit/hooks/use-together';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import type { Round } from '../labels';
import { Reviewers } from './reviewers';

definePageConfig({ navigationBarTitleText: '发起评选' });

/** Opens a round by its notice, or puts the notice right. */
export default function EditRound() {
  const organizationId = useParameter('organizationId');
  const selection = useParameter('selection');
  const roundId = useParameter('roundId');
  const rounds = useCall('selection.rounds', { organizationId });
  const known = useCall('selection.round', roundId ? { roundId } : undefined);
  const kind = rounds.data?.mayOpen.find((one) => one.selection === selection);
  const state = useTogether(
    [rounds, ...(roundId ? [known] : [])],
    kind && (!roundId || known.data) ? { kind, round: known.data } : undefined,
  );
  return (
    <PageShell state={state}>
      {({ kind: declared, round }) => (
        <Form key={round?.version} organizationId={organizationId} kind={declared} round={round} />
      )}
    </PageShell>
  );
}

interface Props {
  organizationId: string;
  kind: Output<'selection.rounds'>['mayOpen'][number];
  round: Round | undefined;
}

function Form({ organizationId, kind, round }: Props) {
  const { selection, term, source, model, publicityDays, termYears } = kind;
  const today = startOfDay(dayOf(Date.now()));
  const form = useForm({
    name: round ? `selection:${round.id}:${round.version}` : `selection:${organizationId}:${selection}`,
    fresh: () => ({
      actKey: newActKey(),
      title: round?.title ?? '',
      document: round?.document ?? '',
      applyBy: round ? startOfDay(round.applyBy) : monthsLater(today, 1),
      quota: round?.quota,
      publicityDays: (round?.publicityDays ?? publicityDays) as number | undefined,
      says: round?.says ?? '',
      reviewers: round?.reviewers ?? [],
    }),
    faults: ({ title, document, quota, publicityDays: days }) => ({
      title: needed(title, '请写上名称'),
      document: model ? needed(document, '叫“示范”的要有文件，请写上文号') : undefined,
      quota: quota && quota <= quotaAtMost ? undefined : `请写上名额，最多 ${quotaAtMost} 个`,
      publicityDays: days && days <= 30 ? undefined : '请写上天数，最多 30 个工作日',
    }),
    send: (draft) =>
      call('selection.save', {
        organizationId,
        selection,
        actKey: draft.actKey,
        title: draft.title.trim(),
        document: draft.document.trim(),
        applyBy: dayOf(draft.applyBy),
        quota: draft.quota ?? 1,
        publicityDays: draft.publicityDays ?? publicityDays,
        says: draft.says.trim(),
        reviewers: draft.reviewers.map(({ id }) => id),
        ...(round && { roundId: round.id, version: round.version }),
      }),
    about: {
      'SELECTION.DOCUMENT_NEEDED': 'document',
      'SELECTION.DAY_PASSED': 'applyBy',
      'SELECTION.NO_REVIEWER': 'reviewers',
    },
    done: round ? '已修改' : '已发起，各支部在“评选”里看得到',
  });
  return (
    <View className="stack">
      <View>
        <View className="page-title">{term}</View>
        <View className="secondary">{`依据：两新党建工作要点${source}`}</View>
      </View>
      <Card>
        <TextField
          label="这次评选叫什么"
          max={40}
          room="wrap"
          placeholder={`如：${String(new Date().getFullYear())}年度${term}`}
          {...form.field('title')}
        />
        <TextField
          label={model ? '通知文号' : '通知文号（可以不写）'}
          max={40}
          hint={model ? '叫“示范”的，要有文件才能创建' : undefined}
          {...form.field('document')}
        />
        <DateField label="申报截止" dayOnly from={today} {...form.field('applyBy')} />
        <TextField label="还要说明什么（可以不写）" max={1000} room="lines" {...form.field('says')} />
        <CountField label="名额（个）" digits={2} {...form.field('quota')} />
        <CountField label="公示（工作日）" digits={2} {...form.field('publicityDays')} />
        {termYears && <View className="secondary">{`命名以后管 ${termYears} 年，到期复核一次`}</View>}
      </Card>
      <Reviewers organizationId={organizationId} {...form.field('reviewers')} />
      <ActionBar>
        <PrimaryButton busyText="正在保存" onPress={form.submit}>
          {round ? '保存修改' : '发起'}
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
