import { View } from '@tarojs/components';
import { requestCategoryWords } from '../../../types/shared/service-requests';
import { Card } from '../kit/card';
import { formatTime } from '../kit/format/time';
import { Tag } from '../kit/tag';
import type { Output } from '../services/contract';
import { dueWords, endWords, statusLook } from './labels';

interface Props {
  request: Output<'serviceRequest.mine'>['requests'][number];
  onPress: () => void;
  /** To offices it says what needs a hand; to who raised it only how it stands. */
  toOffice?: boolean;
}

/** A request in a list: whose, what about, and how it stands. */
export function RequestRow({ request, onPress, toOffice }: Props) {
  const { enterprise, category, status, raisedAt, office, isLate, extensionAsked } = request;
  const due = dueWords(request);
  const end = endWords(request);
  return (
    <Card title={enterprise} aside={<Tag {...statusLook(status)} />} onPress={onPress}>
      <View className="secondary numbers">{`${requestCategoryWords[category]} · ${formatTime(raisedAt)} 提出`}</View>
      <View className="secondary">{`由${office}办理`}</View>
      {due && <View className="secondary numbers">{due}</View>}
      {toOffice && (isLate || extensionAsked) && (
        <View className="secondary">{extensionAsked ? '请求延期' : '过了期限，要帮一把'}</View>
      )}
      {end && <View className="secondary">{end}</View>}
    </Card>
  );
}
