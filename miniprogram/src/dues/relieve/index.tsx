import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices, optionsOf } from '../../kit/choices';
import { DateField } from '../../kit/date-field';
import { useForm } from '../../kit/form/use-form';
import { dayOf, monthOf, monthsLater, yearOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm, tell } from '../../services/dialogs';
import { back } from '../../services/navigate';
import type { DuesReliefReason } from '../../../../types/shared/dues';
import { fenOf, monthInFull, reliefLabels, yuan } from '../labels';
import { MonthChoices } from '../month-choices';

definePageConfig({ navigationBarTitleText: '党费减免' });

/** 减免: what somebody owes less, as the branch and the committee above decided it. */
export default function RelieveDues() {
  const organizationId = useParameter('organizationId');
  const memberId = useParameter('memberId');
  const year = Number(useParameter('year')) || yearOf(Date.now());
  const state = useCall('dues.assessments', { organizationId, year });
  return (
    <PageShell state={state}>
      {({ members, organizationId: id }) => {
        const member = members.find((one) => one.id === memberId);
        return member && <Relieve organizationId={id} member={member} year={year} />;
      }}
    </PageShell>
  );
}

interface Props {
  organizationId: string;
  member: Output<'dues.assessments'>['members'][number];
  year: number;
}

interface Draft {
  actKey: string;
  fen: string;
  from: string;
  until: string;
  reason: DuesReliefReason;
  decidedOn: number;
  approvedOn: number;
}

function Relieve({ organizationId, member, year }: Props) {
  const now = Date.now();
  const { relief, name, id: memberId } = member;
  const form = useForm({
    name: `relieve:${memberId}:${year}`,
    fresh: (): Draft => ({
      actKey: newActKey(),
      fen: '0',
      from: year === yearOf(now) ? monthOf(now) : `${year}-01`,
      until: `${year}-12`,
      reason: 'hardship',
      decidedOn: now,
      approvedOn: now,
    }),
    faults: ({ fen, from, until }) => ({
      fen: fenOf(fen) === undefined ? '请写金额，免交写 0' : undefined,
      until: until < from ? '要在起始月份以后' : undefined,
    }),
    send: ({ fen, decidedOn, approvedOn, ...draft }) =>
      call('dues.relieve', {
        organizationId,
        memberId,
        ...draft,
        fen: fenOf(fen) ?? 0,
        decidedOn: dayOf(decidedOn),
        approvedOn: dayOf(approvedOn),
      }),
    about: { 'DUES.PERIOD': 'approvedOn', 'DUES.DAY_IN_FUTURE': 'approvedOn', 'DUES.MONTH_PAID': 'from' },
    done: '已登记',
  });
  const earliest = monthsLater(now, -24);
  return (
    <View className="stack">
      <View className="page-title">{name}</View>
      {relief && (
        <Card title="现在的减免">
          <View className="numbers">
            {`${monthInFull(relief.from)}至${monthInFull(relief.until)}，${relief.fen === 0 ? '免交' : `每月交 ${yuan(relief.fen)}`}，${reliefLabels[relief.reason]}`}
          </View>
          <PrimaryButton
            look="quiet"
            onPress={async () => {
              const until = monthOf(now);
              if (!(await confirm('到本月为止吗', '下个月起按核定交。', '结束减免'))) return;
              await call('dues.endRelief', { organizationId, reliefId: relief.id, until });
              tell('已结束');
              back();
            }}
          >
            本月为止，结束减免
          </PrimaryButton>
        </Card>
      )}
      <View className="secondary">
        困难党员由本人提出，支部研究，报上一级党委批准以后再登记。只登记类别，不写家里的事。
      </View>
      <Card>
        <TextField label="减免以后每月交（元，免交写 0）" max={10} {...form.field('fen')} />
        <MonthChoices label="从哪个月" year={year} {...form.field('from')} />
        <MonthChoices label="到哪个月" year={year} {...form.field('until')} />
        <Choices label="哪一类原因" options={optionsOf(reliefLabels)} {...form.field('reason')} />
        <DateField label="支部哪天研究的" dayOnly from={earliest} until={now} {...form.field('decidedOn')} />
        <DateField label="上级哪天同意的" dayOnly from={earliest} until={now} {...form.field('approvedOn')} />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在登记" onPress={form.submit}>
          登记
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
