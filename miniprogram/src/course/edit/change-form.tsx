import { View } from '@tarojs/components';
import { TopicsField } from '../../domain/topics-field';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { needed, useForm } from '../../kit/form/use-form';
import { MenuRow } from '../../kit/menu-row';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm, tell } from '../../services/dialogs';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { extentOf } from '../labels';
import { UnitsCard } from './units-card';

type Draft = Output<'course.draft'>;

interface Props {
  draft: Draft;
  reload: () => Promise<void>;
}

/** A course that there is: what it is called, its units in order, and whether it is open. */
export function ChangeForm({ draft: { course, units, topics: known }, reload }: Props) {
  const { id: courseId, revision, state } = course;
  const form = useForm({
    name: `course:${courseId}`,
    fresh: () => ({
      title: course.title,
      about: course.about,
      topics: course.topics,
      unitIds: units.map(({ id }) => id),
      basedOn: revision,
    }),
    // Unless somebody has changed it since.
    fits: ({ basedOn }) => basedOn === revision,
    faults: ({ title }) => ({ title: needed(title, '请写上课程名称') }),
    send: ({ title, about, topics, unitIds, basedOn }) =>
      call('course.change', {
        courseId,
        title: title.trim(),
        about: about.trim(),
        topics,
        unitIds,
        basedOn,
      }),
    done: '已保存',
    then: reload,
  });
  return (
    <View className="stack">
      {state === 'withdrawn' && <NoticeLine tone="warn">这门课已收回，名单里看不到。</NoticeLine>}
      <Card>
        <TextField label="课程名称" max={60} room="wrap" {...form.field('title')} />
        <TextField label="简介" max={300} room="lines" hint="可以不写" {...form.field('about')} />
        <TopicsField known={known} value={form.value.topics} onChange={(topics) => form.change({ topics })} />
      </Card>
      <UnitsCard
        courseId={courseId}
        units={units}
        unitIds={form.value.unitIds}
        onChange={(unitIds) => form.change({ unitIds })}
      />
      <Card list>
        <MenuRow
          icon="plus"
          label="写一课"
          hint={extentOf({ units: units.length, hours: course.hours })}
          onPress={() => open(pages.course.editUnit({ courseId, unitId: `unit-${newActKey()}` }))}
        />
      </Card>
      <PrimaryButton look="quiet" onPress={form.submit}>
        保存名称和顺序
      </PrimaryButton>
      <ActionBar>
        {state === 'published' ? (
          <PrimaryButton look="quiet" onPress={() => withdraw(courseId, reload)}>
            收回这门课
          </PrimaryButton>
        ) : (
          <PrimaryButton onPress={() => publish(courseId, reload)}>发布</PrimaryButton>
        )}
      </ActionBar>
    </View>
  );
}

async function publish(courseId: string, reload: Props['reload']): Promise<void> {
  await call('course.publish', { courseId });
  tell('已发布，所属党员现在可以学');
  await reload();
}

async function withdraw(courseId: string, reload: Props['reload']): Promise<void> {
  const agreed = await confirm('收回这门课？', '名单里不再显示；已记的学时不变，开始学的可以学完。', '收回');
  if (!agreed) return;
  await call('course.withdraw', { courseId });
  tell('已收回');
  await reload();
}
