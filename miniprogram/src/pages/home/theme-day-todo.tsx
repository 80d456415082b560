import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatCalendarDay } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { Tag } from '../../kit/tag';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import './theme-day-todo.scss';

interface Props {
  organizationId: string;
  guidance: Output<'home.get'>['guidance'];
}

/** 待办 of a branch's keeper: this month's theme day is not published yet. */
export function ThemeDayTodo({ organizationId, guidance }: Props) {
  return (
    <Card title="本月主题党日" aside={<Tag tone="warn" icon="warning" word="还没有发布" />}>
      <View className="secondary todo-hint">
        {guidance
          ? `区里的指导清单已到，请在${formatCalendarDay(guidance.feedbackBy)}前开展并反馈`
          : '每月一次，先定主题再通知党员'}
      </View>
      <PrimaryButton icon="edit" onPress={() => open(pages.activity.publish({ organizationId }))}>
        去发布
      </PrimaryButton>
    </Card>
  );
}
