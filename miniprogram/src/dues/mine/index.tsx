import { useState } from 'react';
import { View } from '@tarojs/components';
import { Basis } from '../../domain/basis';
import { Card } from '../../kit/card';
import { formatCalendarDay, yearOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { YearSwitcher } from '../../kit/year-switcher';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import '../dues.scss';
import { categoryLabels, correctionLabels, monthInFull, monthWord, stateLabels, yuan } from '../labels';
import { TemporaryNote } from '../temporary-note';
import { Working } from '../working';
import { AskAnew } from './ask-anew';

definePageConfig({
  navigationBarTitleText: '我的党费',
  enablePullDownRefresh: true,
});

/** 我的党费: what I owe and why, and what I paid. */
export default function MyDues() {
  const asked = Number(useParameter('year'));
  const [year, setYear] = useState(() => asked || yearOf(Date.now()));
  const state = useCall('dues.mine', { year });
  return (
    <PageShell state={state} header={<YearSwitcher year={year} onChange={setYear} />}>
      {(data) => <Mine data={data} year={year} reload={state.reload} />}
    </PageShell>
  );
}

interface Props {
  data: Output<'dues.mine'>;
  year: number;
  reload: () => Promise<void>;
}

function Mine({ data, year, reload }: Props) {
  const { assessments, months, paidUntil, unpaidOnEnd, unpaid, day, keeperName, request } = data;
  const [latest] = assessments;
  return (
    <View className="stack">
      <TemporaryNote citation={data.temporary} />
      <Card gold title={data.branchName}>
        {latest ? (
          <AssessmentLines one={latest} />
        ) : (
          <View>{`${year}年还没有核定，党费管理员核定以后会显示在这里。`}</View>
        )}
        {paidUntil && <View className="numbers">{`党费交至 ${monthInFull(paidUntil)}`}</View>}
        {day && (
          <View className="secondary">
            {`本月收缴日 ${formatCalendarDay(day.on)}${day.provisional ? '（暂算）' : ''}`}
          </View>
        )}
        {keeperName && <View className="secondary">{`党费管理员 ${keeperName}`}</View>}
      </Card>
      {unpaidOnEnd > 0 && (
        <Card title={`有 ${unpaidOnEnd} 个月还没有登记`}>
          <View>
            已经交了的，请和党费管理员说一声。有困难也可以说，支部会研究。
            {unpaid.months > 0 && unpaidOnEnd >= unpaid.months
              ? `没有正当理由连续 ${unpaid.months} 个月不交的，规定要由支部大会讨论，请尽快和支部联系。`
              : ''}
          </View>
          {unpaidOnEnd >= unpaid.months &&
            unpaid.citations.map((citation) => <Basis key={citation.rule} citation={citation} />)}
        </Card>
      )}
      <Card title={`${year}年各月`}>
        {months.map((one) => (
          <MonthLine key={one.month} one={one} />
        ))}
      </Card>
      {data.reliefs.length > 0 && (
        <Card title="减免">
          {data.reliefs.map(({ from, until, fen }) => (
            <View key={from} className="numbers">
              {`${monthInFull(from)}至${monthInFull(until)}，${fen === 0 ? '免交' : `每月 ${yuan(fen)}`}`}
            </View>
          ))}
        </Card>
      )}
      {assessments.length > 1 && (
        <Card title="这一年以前的核定">
          {assessments.slice(1).map((one) => (
            <AssessmentLines key={one.at} one={one} />
          ))}
        </Card>
      )}
      {!data.temporary && <AskAnew request={request} year={year} onDone={reload} />}
      <Card list>
        <MenuRow
          icon="edit"
          label="算一算"
          hint="自己填一填，看该交多少，不保存"
          onPress={() => open(pages.dues.reckon())}
        />
        {data.keepsDues && (
          <MenuRow
            icon="ledger"
            label="登记本支部党费"
            hint="您是本支部的党费管理员"
            onPress={() => open(pages.dues.month({ organizationId: data.organizationId }))}
          />
        )}
        <MenuRow
          icon="people"
          label="本支部收缴情况"
          hint="各月人数、合计和上缴"
          onPress={() => open(pages.dues.year({ organizationId: data.organizationId, year }))}
        />
      </Card>
      <Card>
        {data.citations.map((citation) => (
          <Basis key={citation.rule} citation={citation} />
        ))}
      </Card>
    </View>
  );
}

function AssessmentLines({ one }: { one: Output<'dues.mine'>['assessments'][number] }) {
  return (
    <View>
      <View className="secondary">{`${monthInFull(one.from)}至${monthInFull(one.until)}，${categoryLabels[one.category]}`}</View>
      {one.reckoned ? (
        <Working reckoned={one.reckoned} voluntaryFen={one.voluntaryFen} />
      ) : (
        <View className="secondary">基数已到期清除</View>
      )}
    </View>
  );
}

function MonthLine({ one }: { one: Output<'dues.mine'>['months'][number] }) {
  const { month, state, fen, receivedOn, corrected } = one;
  return (
    <View>
      <View className="dues-line">
        <View>{monthWord(month)}</View>
        <View className="dues-line-end numbers">
          {`${stateLabels[state]}${fen !== undefined ? ` ${yuan(fen)}` : ''}`}
          {receivedOn && <View className="secondary">{formatCalendarDay(receivedOn)}</View>}
        </View>
      </View>
      {corrected.map((each) => (
        <View key={each.at} className="secondary numbers">
          {`更正过：${formatCalendarDay(each.receivedOn)}的 ${yuan(each.fen)}，${correctionLabels[each.reason]}`}
        </View>
      ))}
    </View>
  );
}
