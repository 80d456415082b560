import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { DateField } from '../../kit/date-field';
import { PanelSays } from '../../kit/form/panel-says';
import { needed, useForm } from '../../kit/form/use-form';
import { dayOf } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import { confirm, tell } from '../../services/dialogs';
import { back } from '../../services/navigate';
import { earliestAnswer, usualAnswer } from '../days';
import type { Letter } from '../labels';

type Asked = 'sentBack' | 'withdrawn';

/** What the office that sent a letter does with it: content with the answer, another answer by a day, or taken back. */
export function Settle({ letter }: { letter: Letter }) {
  const [asked, setAsked] = useState<Asked>();
  const isAnswered = letter.status === 'answered';
  const close = async () => {
    const agreed = await confirm(
      '办结这件督导函？',
      letter.stillOpen
        ? '支部体检里还有这一项。办结以后不再催办。'
        : '支部体检里没有这一项了。办结以后支部会收到消息。',
      '办结',
    );
    if (!agreed) return;
    await call('supervision.settle', { letterId: letter.id, settled: { as: 'closed' } });
    tell('已办结');
    back();
  };
  return (
    <>
      {isAnswered && (
        <PrimaryButton look="quiet" icon="swap" onPress={() => setAsked('sentBack')}>
          请支部再答复
        </PrimaryButton>
      )}
      <PrimaryButton look="quiet" icon="close" onPress={() => setAsked('withdrawn')}>
        发错了？撤回
      </PrimaryButton>
      <Why
        letterId={letter.id}
        as="sentBack"
        visible={asked === 'sentBack'}
        onClose={() => setAsked(undefined)}
      />
      <Why
        letterId={letter.id}
        as="withdrawn"
        visible={asked === 'withdrawn'}
        onClose={() => setAsked(undefined)}
      />
      {isAnswered && (
        <ActionBar>
          <PrimaryButton onPress={close}>办结</PrimaryButton>
        </ActionBar>
      )}
    </>
  );
}

interface Props {
  letterId: string;
  as: Asked;
  visible: boolean;
  onClose: () => void;
}

const words = {
  sentBack: {
    title: '请支部再答复',
    label: '还要说明什么',
    fault: '请写上还要说明什么',
    done: '已请支部再答复',
  },
  withdrawn: { title: '撤回督导函', label: '为什么撤回', fault: '请写上为什么撤回', done: '已撤回' },
} as const;

function Why({ letterId, as, visible, onClose }: Props) {
  const { title, label, fault, done } = words[as];
  const form = useForm({
    panel: true,
    fresh: () => ({ text: '', dueOn: usualAnswer() }),
    faults: ({ text }) => ({ text: needed(text, fault) }),
    send: ({ text, dueOn }) =>
      call('supervision.settle', {
        letterId,
        settled:
          as === 'sentBack' ? { as, text: text.trim(), dueOn: dayOf(dueOn) } : { as, text: text.trim() },
      }),
    done,
  });
  return (
    <Sheet title={title} visible={visible} onClose={onClose}>
      <View className="stack">
        <PanelSays form={form} />
        <TextField label={label} max={500} room="wrap" hint="支部会看到这句话。" {...form.field('text')} />
        {as === 'sentBack' && (
          <DateField label="答复期限" dayOnly from={earliestAnswer()} {...form.field('dueOn')} />
        )}
        <PrimaryButton onPress={form.submit}>{title}</PrimaryButton>
      </View>
    </Sheet>
  );
}
