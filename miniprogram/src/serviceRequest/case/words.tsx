import { View } from '@tarojs/components';
import { PanelSays } from '../../kit/form/panel-says';
import { needed, useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { TextField } from '../../kit/text-field';

/** A panel that asks for a few words and does something with them. */
export interface Wording {
  /** Under which name a draft is kept. */
  name: string;
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
  const { name, title, label, hint, fault, most, verb, done, send } = wording;
  const form = useForm({
    name,
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
        <PanelSays form={form} />
        <TextField label={label} max={most} room="lines" hint={hint} {...form.field('words')} />
        <PrimaryButton onPress={form.submit}>{verb}</PrimaryButton>
      </View>
    </Sheet>
  );
}
