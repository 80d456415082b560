import { useState } from 'react';
import { View } from '@tarojs/components';
import { PrimaryButton } from '../../kit/primary-button';
import type { MessageTemplate } from '../../services/contract';
import { useTemplateIds } from '../use-home';
import { askReminders, wordFor } from './ask-reminders';
import './index.scss';

interface Props {
  /** Exactly those that the word promises; three at most: WeChat asks for no more at a time. */
  templates: MessageTemplate[];
  word: string;
  /** What is said once it was agreed to: what comes, and when. */
  done: string;
}

/** Offers one reminder of each kind, as a quiet button; WeChat asks for each anew, and nobody is asked unasked. */
export function RemindMe({ templates, word, done }: Props) {
  const ids = useTemplateIds();
  const [answer, setAnswer] = useState<string>();
  if (!ids || !templates.some((template) => ids[template])) return null;
  if (answer !== undefined) return <View className="remind-answer secondary">{answer}</View>;
  return (
    <PrimaryButton
      look="quiet"
      icon="bell"
      onPress={async () => setAnswer(wordFor(await askReminders(templates, ids), done))}
    >
      {word}
    </PrimaryButton>
  );
}
