import { useState } from 'react';
import { View } from '@tarojs/components';
import { MenuRow } from '../../kit/menu-row';
import { NoticeLine } from '../../kit/notice-line';
import { Sheet } from '../../kit/sheet';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import { tell } from '../../services/dialogs';
import { textOf } from '../../services/error-texts';
import { useBook } from '../use-book';
import type { SheetProps } from './sheet-props';

/** So many fit on a panel. */
const mostShown = 6;

/** 手册里已经有: whoever asked is led to an answer that stands in the handbook. */
export function Existing({
  organizationId,
  askedId,
  text,
  visible,
  onClose,
  onDone,
}: SheetProps & { text: string }) {
  const [words, setWords] = useState(text.slice(0, 40));
  const [failure, setFailure] = useState<string>();
  const { book } = useBook();
  const choose = async (answerId: string) => {
    try {
      await call('handbook.settle', { organizationId, askedId, answerId });
    } catch (error) {
      setFailure(textOf(error));
      return;
    }
    tell('已答复，会通知本人');
    onClose();
    await onDone();
  };
  const found = visible ? book.find(words).slice(0, mostShown) : [];
  return (
    <Sheet title="选一条答案" visible={visible} onClose={onClose}>
      <View className="stack">
        {failure && <NoticeLine tone="bad">{failure}</NoticeLine>}
        <TextField label="找一个问题" max={40} value={words} onChange={setWords} />
        {found.map(({ id, question }) => (
          <MenuRow key={id} label={question} onPress={() => void choose(id)} />
        ))}
      </View>
    </Sheet>
  );
}
