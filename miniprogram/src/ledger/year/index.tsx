import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { useKeeps } from '../../domain/use-keeps';
import { yearOf } from '../../kit/format/time';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { ListPage } from '../../kit/list-page';
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

/** 台账: a branch's closed activities of one year, newest first. */
export default function Ledger() {
  const organizationId = useParameter('organizationId');
  const [year, setYear] = useState(() => yearOf(Date.now()));
  return <OneYear key={year} organizationId={organizationId} year={year} onChange={setYear} />;
}

interface Props {
  organizationId: string;
  year: number;
  onChange: (year: number) => void;
}

function OneYear({ organizationId, year, onChange }: Props) {
  const [organizationName, setOrganizationName] = useState('');
  const load = useCallback(
    async (after?: string) => {
      const { lines, next, ...of } = await call('ledger.year', { organizationId, year, after });
      setOrganizationName(of.organizationName);
      return { items: lines, next };
    },
    [organizationId, year],
  );
  const state = usePaged(load);
  const keeps = useKeeps(organizationId);
  return (
    <ListPage
      state={state}
      header={<YearSwitcher year={year} onChange={onChange} />}
      itemsOf={(lines) => lines}
      keyOf={({ activityId, kind }) => `${activityId}:${kind}`}
      none={{ icon: 'ledger', title: '这一年还没有台账', hint: '活动结束后自动记入，不用另外填写' }}
      before={(lines) => (
        <>
          <View className="secondary">
            {state.end === 'end' ? `${organizationName} · 共 ${lines.length} 次` : organizationName}
          </View>
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
