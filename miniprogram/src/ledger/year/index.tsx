import { useCallback, useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { useKeeps } from '../../domain/use-keeps';
import { Card } from '../../kit/card';
import { yearOf } from '../../kit/format/time';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { ListPage } from '../../kit/list-page';
import { MenuRow } from '../../kit/menu-row';
import { MonthSwitcher } from '../../kit/month-switcher';
import { PrimaryButton } from '../../kit/primary-button';
import { YearSwitcher } from '../../kit/year-switcher';
import { call } from '../../services/call';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { LedgerLine } from './line';

definePageConfig({
  navigationBarTitleText: '台账',
  enablePullDownRefresh: true,
});

/** 台账: a branch's closed activities of one year, or of one month of it, newest first. */
export default function Ledger() {
  const organizationId = useParameter('organizationId');
  const asked = useParameter('month');
  const [month, setMonth] = useState(asked);
  const [year, setYear] = useState(() => yearOf(Date.now()));
  if (month) {
    return (
      <Period
        key={month}
        organizationId={organizationId}
        year={Number(month.slice(0, 4))}
        month={month}
        header={<MonthSwitcher month={month} onChange={setMonth} />}
      />
    );
  }
  return (
    <Period
      key={year}
      organizationId={organizationId}
      year={year}
      header={<YearSwitcher year={year} onChange={setYear} />}
    />
  );
}

interface Props {
  organizationId: string;
  year: number;
  month?: string;
  header: ReactNode;
}

function Period({ organizationId, year, month, header }: Props) {
  const [organizationName, setOrganizationName] = useState('');
  const load = useCallback(
    async (after?: string) => {
      const { lines, next, ...of } = await call('ledger.year', { organizationId, year, month, after });
      setOrganizationName(of.organizationName);
      return { items: lines, next };
    },
    [organizationId, year, month],
  );
  const state = usePaged(load);
  const keeps = useKeeps(organizationId);
  return (
    <ListPage
      state={state}
      header={header}
      itemsOf={(lines) => lines}
      keyOf={({ activityId, kind }) => `${activityId}:${kind}`}
      none={{
        icon: 'ledger',
        title: month ? '这个月还没有台账' : '这一年还没有台账',
        hint: '活动结束后自动记入，不用另外填写',
      }}
      before={(lines) => (
        <>
          <View className="secondary">
            {state.end === 'end' ? `${organizationName} · 共 ${lines.length} 次` : organizationName}
          </View>
          {keeps && (
            <PrimaryButton
              look="quiet"
              icon="ledger"
              onPress={() => open(pages.paper.set({ set: 'branchYear', aboutId: organizationId, year }))}
            >
              本年成套文件
            </PrimaryButton>
          )}
          {keeps && (
            <PrimaryButton
              look="quiet"
              icon="upload"
              onPress={() => open(pages.ledger.export({ organizationId, year }))}
            >
              导出台账、会议记录本
            </PrimaryButton>
          )}
        </>
      )}
      after={
        month && (
          <Card list>
            <MenuRow
              icon="ledger"
              label="全年台账"
              onPress={() => open(pages.ledger.year({ organizationId }))}
            />
            <MenuRow
              icon="chart"
              label="该开的会"
              hint="本月、本季度、今年还差什么"
              onPress={() => open(pages.compliance.branch({ organizationId }))}
            />
          </Card>
        )
      }
    >
      {(line) => <LedgerLine line={line} />}
    </ListPage>
  );
}
