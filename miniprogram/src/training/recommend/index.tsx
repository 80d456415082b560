import { MemberField } from '../../domain/member-field';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { DateField } from '../../kit/date-field';
import { needed, useForm } from '../../kit/form/use-form';
import { dayOf, monthsLater } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';

definePageConfig({ navigationBarTitleText: '推荐一人' });

/** 推荐一人: to whose class, and when. */
export default function Recommend() {
  const organizationId = useParameter('organizationId');
  const state = useCall('training.candidates', { organizationId });
  return (
    <PageShell state={state}>
      {({ members }) => <RecommendForm organizationId={organizationId} members={members} />}
    </PageShell>
  );
}

interface Props {
  organizationId: string;
  members: { id: string; name: string }[];
}

const week = 7 * 24 * 3_600_000;

function RecommendForm({ organizationId, members }: Props) {
  const now = Date.now();
  const form = useForm({
    name: `recommend:${organizationId}`,
    fresh: () => ({
      actKey: newActKey(),
      memberId: '',
      title: '',
      organiser: '',
      from: now + week,
      to: now + week,
      hours: '8',
    }),
    faults: ({ memberId, title, organiser, from, to, hours }) => ({
      memberId: needed(memberId, '请选推荐的同志'),
      title: needed(title, '请写上培训班名称'),
      organiser: needed(organiser, '请写上主办单位'),
      to: dayOf(to) < dayOf(from) ? '结束不能早于开始' : undefined,
      hours:
        /^\d{1,3}(\.[05])?$/.test(hours.trim()) && Number(hours) > 0 ? undefined : '请写学时，可以有半个',
    }),
    send: ({ actKey, memberId, title, organiser, from, to, hours }) =>
      call('training.recommend', {
        organizationId,
        actKey,
        memberId,
        title: title.trim(),
        organiser: organiser.trim(),
        from: dayOf(from),
        to: dayOf(to),
        hours: Number(hours),
      }),
    done: '已登记推荐',
  });
  const from = monthsLater(now, -12);
  const until = monthsLater(now, 12);
  return (
    <>
      <Card>
        <MemberField label="推荐谁" members={members} {...form.field('memberId')} />
        <TextField label="培训班名称" max={60} room="wrap" {...form.field('title')} />
        <TextField label="主办单位" max={40} {...form.field('organiser')} />
        <DateField label="从哪天" dayOnly from={from} until={until} {...form.field('from')} />
        <DateField label="到哪天" dayOnly from={from} until={until} {...form.field('to')} />
        <TextField label="学时" max={5} {...form.field('hours')} />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在登记" onPress={form.submit}>
          登记推荐
        </PrimaryButton>
      </ActionBar>
    </>
  );
}
