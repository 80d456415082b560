import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { requestCategoryWords, requestSourceWords } from '../../../types/shared/service-requests';
import { spokenNumber } from '../domain/receipt-number';
import { ToldSteps } from '../domain/told-steps';
import { Card } from '../kit/card';
import { Lines } from '../kit/lines';
import { Tag } from '../kit/tag';
import type { Output } from '../services/contract';
import { dueWords, endWords, statusLook, toldSteps } from './labels';

interface Props {
  request: Omit<Output<'serviceRequest.get'>, 'mayRate' | 'mayReopen'>;
  /** What its raiser is called to the reader. */
  raiser: string;
  /** Whom to call, where the reader does. */
  children?: ReactNode;
  /** What is to be done now, above what happened before. */
  now?: ReactNode;
}

/** What an enterprise wants, who does it by when, and what became of it, in order. */
export function Story({ request, raiser, children, now }: Props) {
  const { id, enterprise, category, source, status, office, department, helpers, text, wish } = request;
  const due = dueWords(request);
  const end = endWords(request);
  return (
    <View className="stack">
      <Card title={enterprise} aside={<Tag {...statusLook(status)} />}>
        <View className="stack">
          <View className="secondary">{`${requestCategoryWords[category]} · ${requestSourceWords[source]}`}</View>
          <Lines>{text}</Lines>
          {wish && <Lines>{`期望：${wish}`}</Lines>}
          <View className="secondary">
            <View>{`由${[office, department].filter(Boolean).join('、')}办理`}</View>
            {helpers.length > 0 && <View>{`协办：${helpers.join('、')}`}</View>}
            {due && <View className="numbers">{due}</View>}
            {end && <View>{end}</View>}
            <View className="numbers">{`受理编号 ${spokenNumber(id)}`}</View>
          </View>
          {children}
        </View>
      </Card>
      {now}
      <ToldSteps steps={toldSteps(request, raiser)} />
    </View>
  );
}
