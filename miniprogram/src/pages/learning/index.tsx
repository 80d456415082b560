import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatDay, formatMonth, monthOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { StatusView } from '../../kit/status-view';
import { Tag } from '../../kit/tag';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import './index.scss';

definePageConfig({
  navigationBarTitleText: '学习',
  enablePullDownRefresh: true,
});

type Tab = Output<'learning.tab'>;

/** 学习: where one left off, what is open, one's own year, and what this month's guidance asks to study. */
export default function Learning() {
  const state = useCall('learning.tab', {}, { remember: 'learning.tab' });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state}>
      {({ at, classes, courses, year, guidances: [latest, ...earlier] }) => (
        <View className="stack">
          {at && <GoOn at={at} />}
          {latest && <Latest guidance={latest} isFirst={!at} />}
          {!at && !latest && classes.length + courses.length === 0 && (
            <StatusView icon="book" title="现在没有要学的" hint="有了新的课程和主题党日清单，会出现在这里" />
          )}
          {year && <Year {...year} />}
          <Open classes={classes} courses={courses} />
          {earlier.length > 0 && <View className="section-title">往月</View>}
          {earlier.map(({ id, month, theme }) => (
            <Card
              key={id}
              title={formatMonth(month)}
              onPress={() => open(pages.guidance.detail({ guidanceId: id }))}
            >
              <View>{theme}</View>
            </Card>
          ))}
        </View>
      )}
    </PageShell>
  );
}

function GoOn({ at: { courseId, courseTitle, unitId, unitTitle } }: { at: NonNullable<Tab['at']> }) {
  return (
    <Card gold title={courseTitle}>
      <View className="learning-theme">{unitTitle}</View>
      <PrimaryButton icon="book" onPress={() => open(pages.course.unit({ courseId, unitId }))}>
        接着学
      </PrimaryButton>
    </Card>
  );
}

interface LatestProps {
  guidance: Tab['guidances'][number];
  /** Nothing above asks to be gone on with: one thing of a screen is red. */
  isFirst: boolean;
}

function Latest({ guidance: { id, month, theme }, isFirst }: LatestProps) {
  return (
    <Card gold title={month === monthOf(Date.now()) ? '本月学习' : formatMonth(month)}>
      <View className="learning-theme">{theme}</View>
      <PrimaryButton
        look={isFirst ? 'primary' : 'quiet'}
        icon="book"
        onPress={() => open(pages.guidance.detail({ guidanceId: id }))}
      >
        去学习
      </PrimaryButton>
    </Card>
  );
}

/** 我的一年: what was learned of what the year asks, beside nobody else's. */
function Year({ earned, required }: NonNullable<Tab['year']>) {
  return (
    <Card title="我的一年" onPress={() => open(pages.learning.mine())}>
      <View className="numbers">
        {required === undefined ? `${earned} 学时` : `${earned} / ${required} 学时`}
      </View>
      {required !== undefined && (
        <View className="secondary numbers">
          {earned < required ? `还差 ${required - earned} 学时` : '今年的学时够了'}
        </View>
      )}
    </Card>
  );
}

/** What one may enrol in, and what one may begin. */
function Open({ classes, courses }: Pick<Tab, 'classes' | 'courses'>) {
  return (
    <Card list title="可以报名、可以学">
      {classes.map(({ id, title, organizationName, startsAt, hours }) => (
        <MenuRow
          key={id}
          label={title}
          hint={`${organizationName} · ${formatDay(startsAt)}开班${hours > 0 ? ` · ${hours} 学时` : ''}`}
          aside={<Tag tone="gold" icon="edit" word="可以报名" />}
          onPress={() => open(pages.training.detail({ classId: id }))}
        />
      ))}
      {courses.map(({ id, title, issuerName, hours }) => (
        <MenuRow
          key={id}
          label={title}
          hint={`${issuerName} · ${hours} 学时`}
          onPress={() => open(pages.course.detail({ courseId: id }))}
        />
      ))}
      <MenuRow label="全部培训班" onPress={() => open(pages.training.list())} />
      <MenuRow label="全部课程" onPress={() => open(pages.course.list())} />
    </Card>
  );
}
