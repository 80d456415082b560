import { View } from '@tarojs/components';
import { TopicsField } from '../../domain/topics-field';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { needed, useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import { replace } from '../../services/navigate';
import { pages } from '../../services/pages';

/** A new course: what it is called; its units follow. */
export function NewForm({ organizationId, topics: known }: { organizationId: string; topics: string[] }) {
  const form = useForm({
    name: `course:${organizationId}`,
    fresh: () => ({ actKey: newActKey(), title: '', about: '', topics: [] as string[] }),
    faults: ({ title }) => ({ title: needed(title, '请写上课程名称') }),
    send: ({ actKey, title, about, topics }) =>
      call('course.create', { organizationId, actKey, title: title.trim(), about: about.trim(), topics }),
    done: '已新建，接着写第一课',
    then: ({ courseId }) => replace(pages.course.edit({ organizationId, courseId })),
  });
  return (
    <View className="stack">
      <Card>
        <TextField label="课程名称" max={60} room="wrap" {...form.field('title')} />
        <TextField label="简介" max={300} room="lines" hint="可以不写" {...form.field('about')} />
        <TopicsField known={known} value={form.value.topics} onChange={(topics) => form.change({ topics })} />
      </Card>
      <ActionBar>
        <PrimaryButton onPress={form.submit}>新建</PrimaryButton>
      </ActionBar>
    </View>
  );
}
