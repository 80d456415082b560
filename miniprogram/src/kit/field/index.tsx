import type { ReactNode } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Icon } from '../icon';
import { useQuestionOnPage } from '../page-root/foot';
import './index.scss';

/** Brings the first field with a fault into view, once it is drawn. */
export function showFirstFault() {
  Taro.nextTick(() => {
    // Where it cannot scroll the faults are there all the same.
    Taro.pageScrollTo({ selector: '.field-wrong', offsetTop: -24 }).catch(() => undefined);
  });
}

function Wrong({ text }: { text: string }) {
  return (
    <View className="field-error" role="alert">
      <Icon name="warning" size={16} />
      <View className="field-error-text">{text}</View>
    </View>
  );
}

/** What is wrong with several questions together; nothing when nothing is. */
export function Fault({ text }: { text: string | undefined }) {
  return text ? (
    <View className="field-wrong">
      <Wrong text={text} />
    </View>
  ) : null;
}

interface Props {
  label: string;
  /** What is wrong with what was entered. */
  error?: string;
  hint?: string;
  children: ReactNode;
}

/** One question of a form: its label, the answer's place, and beneath it what is wrong. */
export function Field({ label, error, hint, children }: Props) {
  useQuestionOnPage();
  return (
    <View className={`field${error ? ' field-wrong' : ''}`}>
      <View className="field-label">{label}</View>
      {children}
      {error ? <Wrong text={error} /> : hint && <View className="field-hint secondary">{hint}</View>}
    </View>
  );
}
