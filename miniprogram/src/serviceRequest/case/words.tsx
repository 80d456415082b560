import { View } from '@tarojs/components';
import { needed, useForm } from '../../kit/form/use-form';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { TextField } from '../../kit/text-field';

/** A panel that asks for a few words and does something with them. */
export interface Wording {
  title: string;
  label: string;
  hint: string;
  fault: string;
  most: number;
  verb: string;
  done: string;
  send: (words: string) => Promise<unknown>;
}

interface Props {
  wording: Wording;
  visible: boolean;
  onClose: () => void;
  onDone: () => Promise<void>;
}

export function Words({ wording, visible, onClose, onDone }: Props) {
  const { title, label, hint, fault, most, verb, done, send } = wording;
  const form = useForm({
    panel: true,
    fresh: () => ({ words: '' }),
    faults: ({ words }) => ({ words: needed(words, fault) }),
    send: ({ words }) => send(words.trim()),
    named: () => 'words',
    done,
    then: () => {
      onClose();
      return onDone();
    },
  });
  return (
    <Sheet title={title} visible={visible} onClose={onClose}>
      <View className="stack">
        {form.failure && <NoticeLine tone="bad">{form.failure}</NoticeLine>}
        <TextField label={label} max={most} room="lines" hint={hint} {...form.field('words')} />
        <PrimaryButton onPress={form.submit}>{verb}</PrimaryButton>
      </View>
    </Sheet>
  );
}
