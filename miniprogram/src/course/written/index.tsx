import { useCallback } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { PrimaryButton } from '../../kit/primary-button';
import { Tag } from '../../kit/tag';
import { Titled } from '../../kit/titled';
import { call } from '../../services/call';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { extentOf, stateLabels } from '../labels';

definePageConfig({ navigationBarTitleText: '网络课程', enablePullDownRefresh: true });

/** What an organisation has written, and a new one. */
export default function Written() {
  const organizationId = useParameter('organizationId');
  const load = useCallback(
    async (after?: string) => {
      const { courses, next } = await call('course.written', { organizationId, after });
      return { items: courses, next };
    },
    [organizationId],
  );
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  return (
    <ListPage
      state={state}
      itemsOf={(courses) => courses}
      keyOf={({ id }) => id}
      none={{ icon: 'book', title: '还没有编写课程', hint: '区里的课程大家已经能学，支部不用重复编写' }}
      after={
        <ActionBar>
          <PrimaryButton icon="plus" onPress={() => open(pages.course.edit({ organizationId }))}>
            新建一门课
          </PrimaryButton>
        </ActionBar>
      }
    >
      {(course) => (
        <Card onPress={() => open(pages.course.edit({ organizationId, courseId: course.id }))}>
          <Titled
            title={course.title}
            aside={
              <Tag
                tone={course.state === 'published' ? 'good' : 'warn'}
                word={stateLabels[course.state]}
                icon="book"
              />
            }
          />
          <View className="secondary numbers">{extentOf(course)}</View>
        </Card>
      )}
    </ListPage>
  );
}
