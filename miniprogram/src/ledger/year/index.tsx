import { useState } from 'react';
import { View } from '@tarojs/components';
import { PageShell } from '../../components/page-shell';
import { PrimaryButton } from '../../components/primary-button';
import { StatusView } from '../../components/status-view';
import { YearSwitcher } from '../../components/year-switcher';
import { yearOf } from '../../format/time';
import { useCall } from '../../hooks/use-call';
import { useKeeps } from '../../hooks/use-keeps';
import { useParameter } from '../../hooks/use-parameter';
import { open, pages } from '../../services/navigate';
import { LedgerLine } from './line';

/** 台账: a branch's closed activities of one year, newest first. */
export default function Ledger() {
  const organizationId = useParameter('organizationId');
  const [year, setYear] = useState(() => yearOf(Date.now()));
  const state = useCall('ledger.year', { organizationId, year });
  const keeps = useKeeps(organizationId);
  return (
    <PageShell
      state={state}
      header={<YearSwitcher year={year} onChange={setYear} />}
      empty={({ lines }) =>
        lines.length === 0 && (
          <StatusView icon="ledger" title="这一年还没有台账" hint="活动结束后自动记入，不用另外填写" />
        )
      }
    >
      {({ organizationName, lines }) => (
        <View className="stack">
          <View className="secondary">{`${organizationName} · 共 ${lines.length} 次`}</View>
          {keeps && (
            <PrimaryButton
              look="quiet"
              icon="upload"
              onPress={() => open(pages.exportLedger(organizationId, year))}
            >
              导出台账、会议记录本
            </PrimaryButton>
          )}
          {lines.map((line) => (
            <LedgerLine key={line.activityId} line={line} />
          ))}
        </View>
      )}
    </PageShell>
  );
}
