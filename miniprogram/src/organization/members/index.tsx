import { View } from '@tarojs/components';
import { ActionBar } from '../../components/action-bar';
import { Card } from '../../components/card';
import { PageShell } from '../../components/page-shell';
import { PersonList } from '../../components/person-list';
import { PrimaryButton } from '../../components/primary-button';
import { StatusView } from '../../components/status-view';
import { memberStatusLabels } from '../../format/labels';
import { useCall } from '../../hooks/use-call';
import { useParameter } from '../../hooks/use-parameter';
import { useReloadOnReturn } from '../../hooks/use-reload-on-return';
import { open, pages } from '../../services/navigate';

/** 党员名册: the members of a branch as its keepers see them. */
export default function Members() {
  const organizationId = useParameter('organizationId');
  const state = useCall('organization.members', { organizationId });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state}>
      {({ members }) => {
        const probationary = members.filter((one) => one.status === 'probationary').length;
        return (
          <View className="stack">
            {members.length === 0 ? (
              <StatusView icon="people" title="名册里还没有党员" hint="导入一份 .xlsx 名册就可以开始" />
            ) : (
              <>
                <View className="secondary numbers">
                  {`共 ${members.length} 人，其中预备党员 ${probationary} 人`}
                </View>
                <Card list>
                  <PersonList
                    people={members.map((one) => ({
                      key: one.id,
                      name: one.name,
                      note: memberStatusLabels[one.status],
                    }))}
                  />
                </Card>
              </>
            )}
            <ActionBar>
              <PrimaryButton
                look="quiet"
                icon="upload"
                onPress={() => open(pages.importRoster(organizationId))}
              >
                导入名册
              </PrimaryButton>
            </ActionBar>
          </View>
        );
      }}
    </PageShell>
  );
}
