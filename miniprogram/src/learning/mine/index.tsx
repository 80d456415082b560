import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { yearOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { YearSwitcher } from '../../kit/year-switcher';
import { call } from '../../services/call';
import { openFile } from '../../services/files';
import { AccountOf } from '../account';

definePageConfig({ navigationBarTitleText: '我的一年', enablePullDownRefresh: true });

/** 我的一年: the hours of one's own year, with where they come from. */
export default function MyLearning() {
  const asked = Number(useParameter('year'));
  const [year, setYear] = useState(() => asked || yearOf(Date.now()));
  const state = useCall('learning.mine', { year });
  const take = () => openFile(async () => (await call('paper.takeOwnHours', { year })).file);
  return (
    <PageShell state={state} header={<YearSwitcher year={year} onChange={setYear} />}>
      {(account) => (
        <View className="stack">
          <AccountOf account={account} />
          {account.credits.length > 0 && (
            <ActionBar>
              <PrimaryButton look="quiet" icon="ledger" busyText="正在出文件" onPress={take}>
                取出我的学时清单
              </PrimaryButton>
            </ActionBar>
          )}
        </View>
      )}
    </PageShell>
  );
}
