import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { usePaged } from '../../kit/hooks/use-paged';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { keepAnswer, recallAnswer } from '../../services/answers';
import { codeOf } from '../../services/error-texts';
import { placeWords } from '../labels';
import { CourseRow } from '../row';
import { Waiting } from '../waiting';
import './index.scss';

definePageConfig({ navigationBarTitleText: '网络学习', enablePullDownRefresh: true });

type Answer = Output<'course.list'>;

const remembered = 'courses';

/** The first page of a topic, as it was answered last where there is no network. */
async function ask(topic: string, after?: string): Promise<Answer> {
  try {
    const answer = await call('course.list', { ...(topic && { topic }), after });
    if (after === undefined && topic === '') keepAnswer(remembered, topic, answer);
    return answer;
  } catch (error) {
    const kept = after === undefined && codeOf(error) === 'NETWORK' && recallAnswer(remembered, topic);
    if (kept) return { ...(kept.data as Answer), next: undefined };
    throw error;
  }
}

/** 网络学习: where one goes on, the topics, and the courses that are open. */
export default function Courses() {
  const [topic, setTopic] = useState('');
  const [first, setFirst] = useState<Pick<Answer, 'goingOn' | 'topics'>>({ topics: [] });
  const load = useCallback(
    async (after?: string) => {
      const answer = await ask(topic, after);
      const { courses, next, goingOn, topics } = answer;
      // The topics are those of the whole list, whichever is chosen.
      if (after === undefined && topic === '') setFirst({ goingOn, topics });
      return { items: courses, next };
    },
    [topic],
  );
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  const { goingOn, topics } = first;
  return (
    <ListPage
      state={state}
      itemsOf={(courses) => courses}
      keyOf={({ id }) => id}
      none={{
        icon: 'book',
        title: topic ? '这个专题还没有课程' : '现在没有课程',
        hint: topic ? '看看别的专题' : '区里、街镇或支部发布后会出现在这里',
      }}
      header={
        <View className="stack courses-head">
          <Waiting onArrived={state.reload} />
          {goingOn && <GoOn at={goingOn} />}
          {topics.length > 0 && (
            <Card>
              <Choices
                label="专题"
                options={['', ...topics].map((value) => ({ value, word: value || '全部' }))}
                value={topic}
                onChange={setTopic}
              />
            </Card>
          )}
        </View>
      }
    >
      {(course) => <CourseRow course={course} />}
    </ListPage>
  );
}

/** 接着学: the unit that one was at last. */
function GoOn({ at }: { at: NonNullable<Answer['goingOn']> }) {
  const { courseId, unitId, courseTitle, unitTitle, place } = at;
  return (
    <Card gold title="接着学">
      <View>{unitTitle}</View>
      <View className="secondary numbers">{`${courseTitle} · ${placeWords(place)}`}</View>
      <View className="go-on-act">
        <PrimaryButton icon="book" onPress={() => open(pages.course.unit({ courseId, unitId }))}>
          接着学
        </PrimaryButton>
      </View>
    </Card>
  );
}
