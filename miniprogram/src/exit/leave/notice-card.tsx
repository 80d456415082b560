import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import { Lines } from '../../kit/lines';
import { PrimaryButton } from '../../kit/primary-button';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import type { Step } from './step';

/** 停用公告: what everybody was told, or the way to tell them. */
export function NoticeCard({ organizationId, standing }: Step) {
  const { notice, readOnly, mayBegin } = standing;
  return (
    <Card title="二、告诉大家">
      <View className="stack">
        {notice ? (
          <>
            <Lines>{notice.body}</Lines>
            <View className="secondary numbers">{`${formatTime(notice.at, 0)}发布`}</View>
          </>
        ) : (
          <View>还没有发公告。请先定好什么时候停止修改。</View>
        )}
        {mayBegin && readOnly && (
          <PrimaryButton
            look={notice ? 'quiet' : 'primary'}
            onPress={() => open(pages.exit.announce({ organizationId }))}
          >
            {notice ? '重发公告' : '写公告'}
          </PrimaryButton>
        )}
      </View>
    </Card>
  );
}
