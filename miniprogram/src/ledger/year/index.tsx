import { useState } from 'react';
import { View } from '@tarojs/components';
import { useKeeps } from '../../domain/use-keeps';
import { yearOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { ListPage } from '../../kit/list-page';
import { PrimaryButton } from '../../kit/primary-button';
import { YearSwitcher } from '../../kit/year-switcher';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { LedgerLine } from './line';

definePageConfig({
  navigationBarTitleText: '台账',
  enablePullDownRefresh: true,
});

/** 台账: a branch's closed activities of one year, newest first. */
export default function Ledger() {
  const organizationId = useParameter('organizationId');
  const [year, setYear] = useState(() => yearOf(Date.now()));
  const state = useCall('ledger.year', { organizationId, year });
  const keeps = useKeeps(organizationId);
  return (
    <ListPage
      state={state}
      header={<YearSwitcher year={year} onChange={setYear} />}
      itemsOf={({ lines }) => lines}
      keyOf={({ activityId, kind }) => `${activityId}:${kind}`}
      none={{ icon: 'ledger', title: '这一年还没有台账', hint: '活动结束后自动记入，不用另外填写' }}
      before={({ organizationName, lines }) => (
        <>
          <View className="secondary">{`${organizationName} · 共 ${lines.length} 次`}</View>
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
    >
      {(line) => <LedgerLine line={line} />}
    </ListPage>
  );
}
