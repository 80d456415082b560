import { useState } from 'react';
import { yearOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { YearSwitcher } from '../../kit/year-switcher';
import { AccountOf } from '../account';

definePageConfig({ navigationBarTitleText: '我的一年', enablePullDownRefresh: true });

/** 我的一年: the hours of one's own year, with where they come from. */
export default function MyLearning() {
  const asked = Number(useParameter('year'));
  const [year, setYear] = useState(() => asked || yearOf(Date.now()));
  const state = useCall('learning.mine', { year });
  return (
    <PageShell state={state} header={<YearSwitcher year={year} onChange={setYear} />}>
      {(account) => <AccountOf account={account} />}
    </PageShell>
  );
}
