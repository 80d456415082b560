import { View } from '@tarojs/components';
import { CarryOutTag } from '../../domain/carry-out-tag';
import { Card } from '../../kit/card';
import { dayOf, formatCalendarDay } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import './theme-day-todo.scss';

interface Props {
  organizationId: string;
  guidance: NonNullable<Output<'home.get'>['guidance']>;
}

/** 待办 of a branch's keeper: the theme day was held, and what was done of the guidance is not told back yet. */
export function FeedbackTodo({ organizationId, guidance }: Props) {
  const overdue = dayOf(Date.now()) > guidance.feedbackBy;
  return (
    <Card title="本月主题党日" aside={<CarryOutTag stage="held" overdue={overdue} />}>
      <View className="secondary todo-hint">
        {`已经开展，请在${formatCalendarDay(guidance.feedbackBy)}前反馈规定动作做了没有`}
      </View>
      <PrimaryButton
        icon="check"
        onPress={() => open(pages.guidance.feedback({ organizationId, guidanceId: guidance.id }))}
      >
        去反馈
      </PrimaryButton>
    </Card>
  );
}
