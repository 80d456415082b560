import { View } from '@tarojs/components';
import { Card } from '../kit/card';
import { Tag } from '../kit/tag';
import { Titled } from '../kit/titled';
import type { Output } from '../services/contract';
import { open } from '../services/navigate';
import { pages } from '../services/pages';
import { extentOf } from './labels';

type Course = Output<'course.list'>['courses'][number];

/** A course in the list: what it is called, whose it is, and how far one is. */
export function CourseRow({ course }: { course: Course }) {
  const { id, title, topics, issuerName, standing } = course;
  return (
    <Card onPress={() => open(pages.course.detail({ courseId: id }))}>
      <Titled title={title} aside={<Standing standing={standing} />} />
      <View className="secondary numbers">{`${issuerName} · ${extentOf(course)}`}</View>
      {topics.length > 0 && <View className="secondary">{topics.join('、')}</View>}
    </Card>
  );
}

function Standing({ standing }: Pick<Course, 'standing'>) {
  if (standing === 'finished') return <Tag tone="good" icon="check-circle" word="已学完" />;
  return standing === 'begun' ? <Tag tone="warn" icon="book" word="在学" /> : null;
}
