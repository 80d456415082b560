import { useCallback } from 'react';
import { View } from '@tarojs/components';
import type { TaskState } from '../../../../types/shared/surveys';
import { Card } from '../../kit/card';
import { formatCalendarDay } from '../../kit/format/time';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { Tag } from '../../kit/tag';
import { call } from '../../services/call';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { taskLook } from '../words';

definePageConfig({ navigationBarTitleText: '排摸的单位', enablePullDownRefresh: true });

/** The subjects behind a number of a survey, or those that ask an instructor something. */
export default function SurveyTasks() {
  const organizationId = useParameter('organizationId');
  const surveyId = useParameter('surveyId');
  const townId = useParameter('townId');
  const asked = useParameter('state');
  const load = useCallback(
    async (after?: string) => {
      const { tasks, next } = await call('survey.tasks', {
        organizationId,
        ...(surveyId && { surveyId }),
        ...(townId && { townId }),
        ...(asked && { state: asked as TaskState }),
        after,
      });
      return { items: tasks, next };
    },
    [organizationId, surveyId, townId, asked],
  );
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  return (
    <ListPage
      state={state}
      itemsOf={(tasks) => tasks}
      keyOf={({ id }) => id}
      none={{ icon: 'check-circle', title: '没有这样的单位', hint: '返回看看别的' }}
    >
      {(task) => (
        <Card
          title={task.name}
          aside={<Tag {...taskLook(task.state)} />}
          onPress={() => open(pages.survey.subject({ subjectId: task.subjectId, surveyId: task.surveyId }))}
        >
          <View className="secondary numbers">
            {[
              task.townName,
              task.instructorName && `指导员 ${task.instructorName}`,
              task.state === 'open' && `截止：${formatCalendarDay(task.until)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </View>
        </Card>
      )}
    </ListPage>
  );
}
