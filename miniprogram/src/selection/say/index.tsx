import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { needed, useForm } from '../../kit/form/use-form';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageRoot } from '../../kit/page-root';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { says, type What } from './acts';

definePageConfig({ navigationBarTitleText: '评选' });

/** An act that says something in words: why an application goes back, what came in, by which document somebody is named. */
export default function Say() {
  const what = useParameter('what');
  const id = useParameter('id');
  const version = Number(useParameter('version'));
  const about = useParameter('about');
  const act = says[(what in says ? what : 'returned') as What];
  const form = useForm({
    name: `selection-say:${what}:${id}:${version}:${about}`,
    fresh: () => ({ text: '' }),
    faults: ({ text }) => ({ text: needed(text, `请写上${act.label}`) }),
    send: ({ text }) => act.send({ id, version, text: text.trim(), about }),
    named: () => 'text',
    done: act.done,
  });
  return (
    <PageRoot className="page-shell">
      <View className="stack">
        <View className="page-title">{act.title}</View>
        <Card>
          <TextField
            label={act.label}
            max={act.max}
            room={act.max > 60 ? 'lines' : 'wrap'}
            hint={act.hint}
            {...form.field('text')}
          />
        </Card>
        <ActionBar>
          <PrimaryButton busyText="正在办理" onPress={form.submit}>
            {act.title}
          </PrimaryButton>
        </ActionBar>
      </View>
    </PageRoot>
  );
}
