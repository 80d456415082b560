import { View } from '@tarojs/components';
import { CarryOutTag } from '../../domain/carry-out-tag';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { useForm } from '../../kit/form/use-form';
import { formatCalendarDay, formatMonth, formatTime } from '../../kit/format/time';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import { draftOf, faultsOf, givenOf, type CarriedOut } from './draft';
import { ItemAnswer } from './item-answer';

interface Props {
  organizationId: string;
  carriedOut: CarriedOut;
}

/** Each required item done or not, the optional ones, and a summary; kept on the phone until it is told. */
export function Form({ organizationId, carriedOut }: Props) {
  const { guidance, feedback, stage, overdue, unanswered } = carriedOut;
  const form = useForm({
    name: `feedback:${guidance.id}:${organizationId}`,
    fresh: () => draftOf(carriedOut),
    fits: ({ version }) => version === (feedback?.version ?? 0),
    faults: (draft) => faultsOf(draft, carriedOut),
    send: (draft) =>
      call('feedback.give', {
        organizationId,
        guidanceId: guidance.id,
        version: draft.version,
        items: givenOf(draft, carriedOut),
        summary: draft.summary.trim(),
      }),
    named: (path, draft) => {
      const [list, nth] = path.split('.');
      return list === 'items' ? `answers.${givenOf(draft, carriedOut)[Number(nth)]?.itemId ?? ''}` : path;
    },
    done: () => '已反馈',
  });
  const { answers } = form.value;
  // Who told back before there was more to do is asked for the difference.
  const asked = guidance.items.filter(({ id }) => unanswered.includes(id));
  const more = feedback !== undefined && asked.length > 0;
  type Item = CarriedOut['guidance']['items'][number];
  const question = (item: Item, at: number, all: Item[]) => (
    <ItemAnswer
      key={item.id}
      item={item}
      source={item.source === all[at - 1]?.source ? undefined : item.source}
      answer={answers[item.id]}
      error={form.fault(`answers.${item.id}`)}
      onChange={(answer) => form.change({ answers: { ...answers, [item.id]: answer } })}
    />
  );
  return (
    <View className="stack">
      <Card
        gold
        title={`${formatMonth(guidance.month)}主题党日`}
        aside={<CarryOutTag stage={stage} overdue={overdue} />}
      >
        <View>{guidance.theme}</View>
        <View className="secondary numbers">{`反馈截止：${formatCalendarDay(guidance.feedbackBy)}`}</View>
      </Card>
      {(stage === 'unplanned' || stage === 'planned') && (
        <NoticeLine tone="warn">
          台账里还没有这个月的主题党日。请先开展并结束活动；确实没有开展的，也可以直接反馈
        </NoticeLine>
      )}
      {more && <NoticeLine tone="warn">清单有新增，只需补报下面这几项；以前报过的都还在</NoticeLine>}
      {(more ? asked : guidance.items).map(question)}
      {more && <View className="section-title">以前报过的</View>}
      {more && guidance.items.filter((item) => !asked.includes(item)).map(question)}
      <Card>
        <TextField
          label="小结（可以不写）"
          max={1000}
          room="lines"
          placeholder="怎么开展的、有什么收获和建议"
          {...form.field('summary')}
        />
      </Card>
      {feedback && (
        <View className="secondary numbers">
          {`${feedback.givenBy} ${formatTime(feedback.at)} 反馈` +
            (feedback.earlier.length > 0 ? `，修改过 ${feedback.earlier.length} 次，原来的都留着` : '')}
        </View>
      )}
      <ActionBar>
        <PrimaryButton busyText="正在反馈" onPress={form.submit}>
          {feedback ? '修改反馈' : '发出反馈'}
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
