import { useState } from 'react';
import { View } from '@tarojs/components';
import { PrimaryButton } from '../../kit/primary-button';
import type { MessageTemplate } from '../../services/contract';
import { useHome } from '../use-home';
import { askReminders } from './ask-reminders';
import './index.scss';

interface Props {
  /** Three at most: WeChat asks for no more at a time. */
  templates: MessageTemplate[];
  word: string;
}

/** Offers one reminder of each kind, as a quiet button; WeChat asks for each anew, and nobody is asked unasked. */
export function RemindMe({ templates, word }: Props) {
  const { data } = useHome();
  const [agreed, setAgreed] = useState<boolean>();
  const offered = templates.filter((template) => data?.templateIds[template]);
  if (!data || offered.length === 0) return null;
  if (agreed !== undefined) {
    return (
      <View className="remind-answer secondary">
        {agreed ? '记下了，下个月会提醒您一次' : '好的，这次不提醒'}
      </View>
    );
  }
  return (
    <PrimaryButton
      look="quiet"
      icon="bell"
      onPress={async () => setAgreed((await askReminders(offered, data.templateIds)).length > 0)}
    >
      {word}
    </PrimaryButton>
  );
}
