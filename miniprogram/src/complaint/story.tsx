import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { spokenNumber } from '../domain/receipt-number';
import { ToldSteps } from '../domain/told-steps';
import { Card } from '../kit/card';
import { Tag } from '../kit/tag';
import type { Output } from '../services/contract';
import { complaintKindLabels, complaintStepLabels, dueWords, statusLook } from './labels';

type Whole = Omit<Output<'complaint.get'>, 'mayReopen'>;

interface Props {
  complaint: Whole;
  /** What the author is called to the reader. */
  author: '您' | '提出人';
  children?: ReactNode;
}

/** What was written, who answers it by when, and what became of it, in order. */
export function Story({ complaint, author, children }: Props) {
  const { id, kind, aboutName, status, office, text, steps } = complaint;
  return (
    <View className="stack">
      <Card title={complaintKindLabels[kind]} aside={<Tag {...statusLook(status)} />}>
        {(kind === 'branch' || kind === 'town') && <View>{aboutName}</View>}
        <View className="story-text">{text}</View>
        {children}
        <View className="secondary numbers">{`受理编号 ${spokenNumber(id)}`}</View>
        <View className="secondary">{`由${office}办理`}</View>
        {status === 'open' && <View className="secondary numbers">{dueWords(complaint)}</View>}
      </Card>
      <ToldSteps
        steps={steps.map(({ step, at, office: by, text: said }) => ({
          at,
          said: `${by ?? author} ${complaintStepLabels[step]}`,
          text: said && (step === 'rated' ? ratings[said] : said),
        }))}
      />
    </View>
  );
}

const ratings: Record<string, string> = { yes: '满意', no: '不满意' };
