import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { yearOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { YearSwitcher } from '../../kit/year-switcher';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { AccountOf } from '../account';
import { Undo } from './undo';

definePageConfig({ navigationBarTitleText: '一年的学时', enablePullDownRefresh: true });

/** 一年的学时: somebody's hours, to the keepers of the branch, who may put them right. */
export default function LearningPerson() {
  const memberId = useParameter('memberId');
  const asked = Number(useParameter('year'));
  const [year, setYear] = useState(() => asked || yearOf(Date.now()));
  const [undoing, setUndoing] = useState<string>();
  const state = useCall('learning.person', { memberId, year });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state} header={<YearSwitcher year={year} onChange={setYear} />}>
      {(account) => (
        <View className="stack">
          <AccountOf account={account} onUndo={setUndoing} />
          <Undo creditId={undoing} onClose={() => setUndoing(undefined)} onDone={state.reload} />
          {!account.onTheWay && (
            <Card list>
              <MenuRow
                icon="ledger"
                label="学时证明、年度清单"
                hint="出 Word 文件，或者打印"
                onPress={() => open(pages.paper.set({ set: 'memberHours', aboutId: memberId, year }))}
              />
            </Card>
          )}
          <ActionBar>
            <PrimaryButton
              look="quiet"
              icon="edit"
              onPress={() =>
                open(
                  pages.learning.correct({
                    memberId,
                    name: account.name,
                    ...(account.onTheWay && { onTheWay: 'yes' }),
                  }),
                )
              }
            >
              补记、扣减学时
            </PrimaryButton>
          </ActionBar>
        </View>
      )}
    </PageShell>
  );
}
