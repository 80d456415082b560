import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatCalendarDay, formatMonth, monthOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MonthSwitcher } from '../../kit/month-switcher';
import { PageShell } from '../../kit/page-shell';
import { Segments } from '../../kit/segments';
import { Sheet } from '../../kit/sheet';
import { StatusView } from '../../kit/status-view';
import type { Output } from '../../services/contract';
import '../dues.scss';
import { yuan } from '../labels';
import { TemporaryNote } from '../temporary-note';
import { UnpaidNote } from '../unpaid-note';
import { Cell, type Member } from './cell';
import { OtherWay } from './other-way';
import { PaidSheet } from './paid-sheet';
import { Ways } from './ways';

definePageConfig({
  navigationBarTitleText: '党费收缴',
  enablePullDownRefresh: true,
});

const modes = [
  { value: 'tap', word: '点一下' },
  { value: 'other', word: '其他方式' },
] as const;

/** 党费收缴: the month of a branch in one grid; a tap notes that somebody paid. */
export default function DuesMonth() {
  const organizationId = useParameter('organizationId');
  const asked = useParameter('month');
  const [month, setMonth] = useState(() => asked || monthOf(Date.now()));
  const state = useCall('dues.month', { organizationId, month });
  useReloadOnReturn(state.reload);
  return (
    <PageShell
      state={state}
      wide
      header={<MonthSwitcher month={month} onChange={setMonth} />}
      empty={({ members }) =>
        members.length === 0 && (
          <StatusView icon="people" title="名册里还没有党员" hint="有了党员再来登记党费" />
        )
      }
    >
      {(data) => <Grid key={month} data={data} month={month} reload={state.reload} />}
    </PageShell>
  );
}

interface Props {
  data: Output<'dues.month'>;
  month: string;
  reload: () => Promise<void>;
}

function Grid({ data, month, reload }: Props) {
  const [mode, setMode] = useState<'tap' | 'other'>('tap');
  const [openedId, setOpened] = useState<string>();
  const opened = data.members.find(({ id }) => id === openedId);
  const close = () => setOpened(undefined);
  const { organizationId, unpaid, temporary } = data;
  const long = data.members.filter(({ onEnd }) => unpaid.months > 0 && onEnd >= unpaid.months);
  const done = async () => {
    close();
    await reload();
  };
  return (
    <View className="stack">
      <TemporaryNote citation={temporary} />
      <Card gold title={`${data.organizationName} · ${formatMonth(month)}`}>
        <View className="numbers">
          {`已登记 ${data.received.people} 人，合计 ${yuan(data.received.fen)}`}
        </View>
        {data.day && (
          <View className="secondary">
            {`收缴日 ${formatCalendarDay(data.day.on)}${data.day.provisional ? '（暂算，放假安排还没有公布）' : ''}`}
          </View>
        )}
        {data.requests > 0 && (
          <View className="secondary">{`${data.requests} 人请求重新核定，请到“核定”里看`}</View>
        )}
      </Card>
      <Segments label="怎么登记" options={modes} value={mode} onChange={setMode} />
      <View className="secondary">
        {mode === 'tap'
          ? '交了的点一下。点错了再点一下，当天可以撤销。'
          : '按季交、代交、补交、预交、多交：点姓名，再填。'}
      </View>
      <View className="dues-grid">
        {data.members.map((member) => (
          <Cell
            key={member.id}
            member={member}
            month={month}
            organizationId={organizationId}
            tapRecords={mode === 'tap'}
            onOpen={() => setOpened(member.id)}
            onDone={reload}
          />
        ))}
      </View>
      {long.length > 0 && (
        <UnpaidNote rule={unpaid} who={`${long.map(({ name }) => name).join('、')}的党费`} />
      )}
      <Ways organizationId={organizationId} />
      <Sheet title={opened?.name ?? ''} visible={opened !== undefined} onClose={close}>
        {opened && <Inside member={opened} data={data} month={month} onDone={done} />}
      </Sheet>
    </View>
  );
}

interface InsideProps {
  member: Member;
  data: Output<'dues.month'>;
  month: string;
  onDone: () => Promise<void>;
}

/** What stands of the month, or another way to note it. */
function Inside({ member, data, month, onDone }: InsideProps) {
  const { organizationId } = data;
  if (member.state === 'paid')
    return <PaidSheet member={member} month={month} organizationId={organizationId} onDone={onDone} />;
  if (member.state === 'due') return <OtherWay member={member} data={data} month={month} onDone={onDone} />;
  return (
    <View className="stack">
      <View>{member.state === 'relieved' ? '这个月按支部和上级的决定免交。' : '这个月不用在本支部交。'}</View>
      <Ways organizationId={organizationId} memberId={member.id} />
    </View>
  );
}
