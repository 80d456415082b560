import { useState } from 'react';
import { View } from '@tarojs/components';
import { Basis } from '../../domain/basis';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { formatDay, yearOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { YearSwitcher } from '../../kit/year-switcher';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm, tell } from '../../services/dialogs';
import '../dues.scss';
import { monthWord, yuan } from '../labels';
import { TemporaryNote } from '../temporary-note';

definePageConfig({
  navigationBarTitleText: '党费收缴情况',
  enablePullDownRefresh: true,
});

type Data = Output<'dues.year'>;

/** 党费收缴情况: a branch's year as its members are told of it. */
export default function DuesYear() {
  const organizationId = useParameter('organizationId');
  const asked = Number(useParameter('year'));
  const [year, setYear] = useState(() => asked || yearOf(Date.now()));
  const state = useCall('dues.year', { organizationId, year });
  return (
    <PageShell state={state} header={<YearSwitcher year={year} onChange={setYear} />}>
      {(data) => (
        <View className="stack">
          <TemporaryNote citation={data.temporary} />
          <Card gold title={`${data.organizationName} · ${year}年`}>
            {data.recordedFen === undefined ? (
              <View>{`交纳的人少于 ${data.publishedFrom} 人，不公布合计`}</View>
            ) : (
              <>
                <View className="dues-owed numbers">{`收到 ${yuan(data.recordedFen)}`}</View>
                <View className="numbers">{`上缴 ${yuan(data.handedUpFen ?? 0)}`}</View>
              </>
            )}
            {data.publishedAt && <View className="secondary">{`${formatDay(data.publishedAt)}公布`}</View>}
          </Card>
          <Card title="各月">
            {data.months.map((one) => (
              <MonthLine key={one.month} one={one} />
            ))}
            <View className="secondary">
              {`只有人数和合计，没有姓名。一个月少于 ${data.publishedFrom} 人交的，不公布金额。`}
            </View>
            <Basis citation={data.citation} />
          </Card>
          {data.mayPublish && (
            <ActionBar>
              <PrimaryButton
                busyText="正在公布"
                onPress={async () => {
                  const asks = await confirm(
                    `公布${year}年的收缴情况吗`,
                    '会通知本支部全体党员。页面上没有姓名。',
                    '公布',
                  );
                  if (!asks) return;
                  await call('dues.publish', { organizationId: data.organizationId, year });
                  tell('已公布');
                  await state.reload();
                }}
              >
                公布给党员
              </PrimaryButton>
            </ActionBar>
          )}
        </View>
      )}
    </PageShell>
  );
}

function MonthLine({ one: { month, due, paid, fen } }: { one: Data['months'][number] }) {
  return (
    <View className="dues-line">
      <View>{monthWord(month)}</View>
      <View className="dues-line-end numbers">
        {due === undefined ? '—' : `应交 ${due} 人，已交 ${paid ?? 0} 人`}
        {fen !== undefined && <View className="secondary">{yuan(fen)}</View>}
      </View>
    </View>
  );
}
