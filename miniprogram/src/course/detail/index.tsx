import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { Icon } from '../../kit/icon';
import { formatCalendarDay } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { NoticeLine } from '../../kit/notice-line';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { StatusView } from '../../kit/status-view';
import { tell } from '../../services/dialogs';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { fetchUnits, keptUnit } from '../kept';
import { extentOf } from '../labels';
import { Waiting } from '../waiting';
import './index.scss';

definePageConfig({ navigationBarTitleText: '课程', enablePullDownRefresh: true });

type Detail = Output<'course.detail'>;

/** A course: its units in order with what one has done of each, and the way to take it along. */
export default function CourseDetail() {
  const courseId = useParameter('courseId');
  const state = useCall('course.detail', { courseId }, { remember: `course:${courseId}` });
  useReloadOnReturn(state.reload);
  return (
    <PageShell
      state={state}
      header={<Waiting onArrived={state.reload} />}
      empty={({ units }) =>
        units.length === 0 && <StatusView icon="book" title="这门课还没有内容" hint="过几天再来看看" />
      }
    >
      {({ course, units, mayWrite }) => (
        <View className="stack">
          <Card title={course.title}>
            <View className="secondary numbers">{`${course.issuerName} · ${extentOf(course)}`}</View>
            {course.topics.length > 0 && (
              <View className="secondary">{`专题：${course.topics.join('、')}`}</View>
            )}
            {course.about && <View className="course-about">{course.about}</View>}
          </Card>
          {course.state === 'withdrawn' && (
            <NoticeLine tone="warn">这门课已收回，开始学的可以学完。</NoticeLine>
          )}
          <Card list title="内容">
            {units.map((unit, index) => (
              <UnitRow key={unit.id} courseId={courseId} unit={unit} number={index + 1} />
            ))}
          </Card>
          <TakeAlong courseId={courseId} units={units} />
          {mayWrite && (
            <Card list>
              <MenuRow icon="edit" label="修改这门课" onPress={() => open(pages.course.edit({ courseId }))} />
            </Card>
          )}
        </View>
      )}
    </PageShell>
  );
}

interface RowProps {
  courseId: string;
  unit: Detail['units'][number];
  number: number;
}

function UnitRow({ courseId, unit, number }: RowProps) {
  const { id: unitId, title, own } = unit;
  return (
    <MenuRow
      label={`${number}. ${title}`}
      hint={hintOf(unit)}
      aside={
        own.finishedOn && (
          <View className="course-done">
            <Icon name="check-circle" size={22} />
          </View>
        )
      }
      onPress={() => open(pages.course.unit({ courseId, unitId }))}
    />
  );
}

/** What is known of a unit, and what is still to do. */
function hintOf({ hours, hasQuiz, own }: Detail['units'][number]): string {
  const extent = `${hours} 学时`;
  if (own.finishedOn) return `${extent} · ${formatCalendarDay(own.finishedOn)}学完`;
  if (own.read && hasQuiz) return `${extent} · 已读完，还有小测验`;
  if (own.place > 0) return `${extent} · 上次学到 ${own.place}%`;
  return hasQuiz ? `${extent} · 有小测验` : extent;
}

/** 存到手机: so that it can be read without network. */
function TakeAlong({ courseId, units }: { courseId: string; units: Detail['units'] }) {
  const missing = units.filter(({ id }) => keptUnit(courseId, id) === undefined);
  if (missing.length === 0)
    return <View className="secondary">这门课的文字已存在手机里，没有网络也能看。</View>;
  return (
    <PrimaryButton
      look="quiet"
      busyText="正在存"
      onPress={async () => {
        await fetchUnits(
          courseId,
          missing.map(({ id }) => id),
        );
        tell('已存到手机，没有网络也能看');
      }}
    >
      存到手机，没有网络也能看
    </PrimaryButton>
  );
}
