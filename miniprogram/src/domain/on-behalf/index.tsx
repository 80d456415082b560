import { PanelSays } from '../../kit/form/panel-says';
import { useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output, RequestKind } from '../../services/contract';
import { requestKindLabels } from '../labels';

type Someone = Pick<
  Output<'attendance.roll'>['people'][number],
  'memberId' | 'name' | 'mayWriteDown' | 'mayTakeBack'
>;
type Kind = Someone['mayWriteDown'][number];

interface Props {
  activityId: string;
  one: Someone;
  /** It is closed: who was not on leave was absent. */
  over: boolean;
  onDone: () => Promise<void>;
}

const words: Record<Kind, { label: string; placeholder: string }> = {
  leave: { label: '请假的原因（可以不写）', placeholder: '例如：打电话来说出差了' },
  caughtUp: { label: '补了什么课（可以不写）', placeholder: '例如：自学了会议材料' },
};

/** What a keeper does for somebody who has no phone at hand: leave or 补课 written down, or taken back. */
export function OnBehalf({ activityId, one, over, onDone }: Props) {
  const { memberId, name, mayWriteDown, mayTakeBack } = one;
  const form = useForm({
    panel: true,
    name: `on-behalf:${activityId}:${memberId}`,
    fresh: () => ({ reason: '' }),
    send: async () => {},
    then: onDone,
  });
  const writeDown = (kind: Kind) => () =>
    form.submitAs({
      send: ({ reason }) =>
        call('attendance.requestFor', { activityId, memberId, kind, reason: reason.trim() }),
      done: `${name}：已登记${requestKindLabels[kind]}`,
      then: onDone,
    });
  const takeBack = (kind: RequestKind) => () =>
    form.submitAs({
      send: () => call('attendance.withdrawFor', { activityId, memberId, kind }),
      done: `${name}：已撤回${requestKindLabels[kind]}`,
      then: onDone,
    });
  return (
    <>
      {mayWriteDown.length > 0 && <TextField max={80} {...wordsOf(mayWriteDown)} {...form.field('reason')} />}
      <PanelSays form={form} />
      {mayWriteDown.map((kind) => (
        <PrimaryButton key={kind} look="quiet" busyText="正在登记" onPress={writeDown(kind)}>
          {`代为登记${requestKindLabels[kind]}`}
        </PrimaryButton>
      ))}
      {mayTakeBack.map((kind) => (
        <PrimaryButton key={kind} look="quiet" busyText="正在撤回" onPress={takeBack(kind)}>
          {over && kind === 'leave' ? '改为缺席' : `代为撤回${requestKindLabels[kind]}`}
        </PrimaryButton>
      ))}
    </>
  );
}

/** One kind at a time may be written down: leave before the start, 补课 once it is over. */
function wordsOf([kind = 'leave']: readonly Kind[]) {
  const { label, placeholder } = words[kind];
  return { label, placeholder };
}
