import { useCallback } from 'react';
import { View } from '@tarojs/components';
import { coverageTypeWords, subjectStatusWords, subjectWords } from '../../../../types/shared/subjects';
import { Card } from '../../kit/card';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { call } from '../../services/call';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';

definePageConfig({ navigationBarTitleText: '覆盖的单位', enablePullDownRefresh: true });

/** The subjects that a branch covers. */
export default function CoveredSubjects() {
  const organizationId = useParameter('organizationId');
  const load = useCallback(
    async (after?: string) => {
      const { subjects, next } = await call('subject.covered', { organizationId, after });
      return { items: subjects, next };
    },
    [organizationId],
  );
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  return (
    <ListPage
      state={state}
      itemsOf={(subjects) => subjects}
      keyOf={({ id }) => id}
      none={{ icon: 'ledger', title: '还没有登记覆盖的单位', hint: '由街镇登记，登记以后就在这里' }}
    >
      {({ id, name, kind, status, coverageType, employees }) => (
        <Card title={name} onPress={() => open(pages.subject.correct({ organizationId, subjectId: id }))}>
          <View className="secondary numbers">
            {[
              subjectWords[kind],
              coverageType && coverageTypeWords[coverageType],
              status !== 'operating' && subjectStatusWords[status],
              employees !== undefined && `职工 ${employees} 人`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </View>
        </Card>
      )}
    </ListPage>
  );
}
