import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { needed, useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Letter } from '../labels';

/** 答复: what the branch did, or why not yet. */
export function Answer({ letter: { id } }: { letter: Letter }) {
  const form = useForm({
    name: `supervision-answer:${id}`,
    fresh: () => ({ text: '' }),
    faults: ({ text }) => ({ text: needed(text, '请写上办理情况') }),
    send: ({ text }) => call('supervision.answer', { letterId: id, text: text.trim() }),
    done: '已答复',
  });
  return (
    <>
      <Card>
        <TextField
          label="办理情况"
          max={500}
          room="lines"
          hint="办好了哪些，还差什么，有什么困难。"
          {...form.field('text')}
        />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在答复" onPress={form.submit}>
          答复
        </PrimaryButton>
      </ActionBar>
    </>
  );
}
