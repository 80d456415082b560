import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatCalendarDay, yearOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { ListPage } from '../../kit/list-page';
import { MenuRow } from '../../kit/menu-row';
import { YearSwitcher } from '../../kit/year-switcher';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';

definePageConfig({ navigationBarTitleText: '今年学了什么', enablePullDownRefresh: true });

/** 今年学了什么: a branch's year by topic, each thing with what shows it. */
export default function Year() {
  const organizationId = useParameter('organizationId');
  const [year, setYear] = useState(() => yearOf(Date.now()));
  const state = useCall('course.year', { organizationId, year });
  return (
    <ListPage
      state={state}
      header={<YearSwitcher year={year} onChange={setYear} />}
      itemsOf={({ topics }) => topics}
      keyOf={({ topic }) => topic}
      none={{
        icon: 'book',
        title: `${year}年还没有学习内容`,
        hint: '开展了主题党日、办了培训班、学完了课程，就会出现在这里',
      }}
      before={() => (
        <View className="secondary">
          主题党日的学习篇目、培训班和网络课程，按专题列在一起；点一项看依据。只看学了什么，不看谁学了多少。
        </View>
      )}
    >
      {(topic) => <TopicCard topic={topic} />}
    </ListPage>
  );
}

type Topic = Output<'course.year'>['topics'][number];

function TopicCard({ topic: { topic, readings, classes, courses } }: { topic: Topic }) {
  return (
    <Card list title={topic || '没有归入专题'}>
      {readings.map(({ title, source, activityId, on }) => (
        <MenuRow
          key={`${activityId}:${title}`}
          icon="book"
          label={title}
          hint={`${formatCalendarDay(on)}主题党日 · ${source}`}
          onPress={() => open(pages.activity.detail({ activityId }))}
        />
      ))}
      {classes.map(({ sourceId, title, on }) => (
        <MenuRow
          key={sourceId}
          icon="ledger"
          label={title}
          hint={`${formatCalendarDay(on)} · 培训班`}
          onPress={() => open(pages.training.detail({ classId: sourceId }))}
        />
      ))}
      {courses.map(({ courseId, title }) => (
        <MenuRow
          key={title}
          icon="check-circle"
          label={title}
          hint="网络课程"
          onPress={() => open(pages.course.detail({ courseId }))}
        />
      ))}
    </Card>
  );
}
