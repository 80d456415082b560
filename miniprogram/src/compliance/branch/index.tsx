import { View } from '@tarojs/components';
import { periodKindLabels } from '../../domain/labels';
import { useKeeps } from '../../domain/use-keeps';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { DutyRow } from './duty-row';

definePageConfig({
  navigationBarTitleText: '该开的会',
  enablePullDownRefresh: true,
});

const periods = ['month', 'quarter', 'year'] as const;

/** 该开的会: what a branch owes this month, quarter and year by its size and structure, and what it missed. */
export default function BranchDuties() {
  const organizationId = useParameter('organizationId');
  const state = useCall('compliance.branch', { organizationId });
  useReloadOnReturn(state.reload);
  const keeps = useKeeps(organizationId);
  return (
    <PageShell state={state} wide>
      {({ organizationName, groups, overdue, ...branch }) => (
        <View className="stack spread">
          <View>
            <View className="page-title">{organizationName}</View>
            <View className="secondary numbers">
              {`正式党员 ${branch.structure.fullMembers} 人，党小组 ${branch.structure.groups} 个；应开会议据此计算`}
            </View>
            {groups.length > 0 && (
              <View className="secondary">
                {`本月党小组会：${groups.map(({ name, met }) => `${name}${met > 0 ? '已开' : '还没开展'}`).join('，')}`}
              </View>
            )}
          </View>
          {overdue.length > 0 && (
            <Card title="上一期还没开展">
              {overdue.map((duty) => (
                <DutyRow key={`${duty.kind}:${duty.period}`} duty={duty} branch={branch} />
              ))}
            </Card>
          )}
          <View className="cards">
            {periods.map((every) => {
              const due = branch.duties.filter((duty) => duty.every === every);
              return (
                due.length > 0 && (
                  <Card key={every} title={periodKindLabels[every]}>
                    {due.map((duty) => (
                      <DutyRow
                        key={duty.kind}
                        duty={duty}
                        branch={branch}
                        onPlan={
                          keeps
                            ? () => open(pages.activity.publish({ organizationId, kind: duty.kind }))
                            : undefined
                        }
                      />
                    ))}
                  </Card>
                )
              );
            })}
          </View>
          <Card list>
            <MenuRow
              icon="chart"
              label="全年一览"
              hint="每个月、每个季度开了没有"
              onPress={() => open(pages.compliance.year({ organizationId }))}
            />
          </Card>
          {keeps && (
            <ActionBar>
              <PrimaryButton icon="edit" onPress={() => open(pages.activity.publish({ organizationId }))}>
                去发布活动
              </PrimaryButton>
            </ActionBar>
          )}
        </View>
      )}
    </PageShell>
  );
}
