import { useState } from 'react';
import { View } from '@tarojs/components';
import { Basis } from '../../domain/basis';
import { activityKindLabels } from '../../domain/labels';
import { Card } from '../../kit/card';
import { yearOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { YearSwitcher } from '../../kit/year-switcher';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { Periods, workingOf } from './periods';
import './index.scss';

definePageConfig({
  navigationBarTitleText: '全年一览',
  enablePullDownRefresh: true,
});

/** 全年一览: every kind of meeting with its months, quarters or the year, and what was held in each. */
export default function ComplianceYear() {
  const organizationId = useParameter('organizationId');
  const [year, setYear] = useState(() => yearOf(Date.now()));
  const state = useCall('compliance.year', { organizationId, year });
  return (
    <PageShell state={state} wide header={<YearSwitcher year={year} onChange={setYear} />}>
      {({ organizationName, rows, others }) => (
        <View className="stack">
          <View className="secondary">{organizationName}</View>
          {rows.map(({ kind, periods, citation, practice }) => (
            <Card key={kind} title={activityKindLabels[kind]}>
              <Periods periods={periods} isPractice={practice} />
              <Basis
                citation={citation}
                note={practice ? '次数按本地惯例' : undefined}
                working={workingOf(periods)}
              />
            </Card>
          ))}
          {others.some(({ held }) => held > 0) && (
            <Card title="其他活动">
              {others.map(({ kind, held }) => (
                <View key={kind} className="numbers">{`${activityKindLabels[kind]} ${held} 次`}</View>
              ))}
            </Card>
          )}
          <View
            className="year-ledger"
            role="button"
            onClick={() => open(pages.ledger.year({ organizationId }))}
          >
            看这一年的台账
          </View>
        </View>
      )}
    </PageShell>
  );
}
