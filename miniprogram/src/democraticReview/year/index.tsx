import { useState } from 'react';
import { View } from '@tarojs/components';
import { YearSwitcher } from '../../kit/year-switcher';
import { yearOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { Changes } from './changes';
import { Steps } from './steps';
import { Standing } from './standing';
import './index.scss';

definePageConfig({ navigationBarTitleText: '民主评议党员', enablePullDownRefresh: true });

/** 组织生活会和民主评议党员: a year's work, what is done of it and what comes next. */
export default function ReviewYearPage() {
  const organizationId = useParameter('organizationId');
  const asked = Number(useParameter('year'));
  const [year, setYear] = useState(() => asked || yearOf(Date.now()));
  const state = useCall('democraticReview.get', { organizationId, year });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state} header={<YearSwitcher year={year} onChange={setYear} />}>
      {(of) => (
        <View className="stack">
          <Standing of={of} />
          <Steps of={of} organizationId={organizationId} />
          {of.changes.length > 0 && <Changes changes={of.changes} />}
          <PrimaryButton
            look="quiet"
            icon="ledger"
            onPress={() => open(pages.paper.set({ set: 'review', aboutId: organizationId, year }))}
          >
            取出测评表、汇总表、整改清单
          </PrimaryButton>
          <PrimaryButton
            look="quiet"
            icon="calendar"
            onPress={() => open(pages.democraticReview.years({ organizationId }))}
          >
            看历年
          </PrimaryButton>
        </View>
      )}
    </PageShell>
  );
}
