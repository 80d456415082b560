import { View } from '@tarojs/components';
import type { CheckInPhase } from '../../../../types/shared/activities';
import { requestKindLabels } from '../../domain/labels';
import { RemindMe } from '../../domain/remind-me';
import { RequestLine } from '../../domain/request-line';
import { StandingTags } from '../../domain/standing-tags';
import { Card } from '../../kit/card';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Output, RequestKind } from '../../services/contract';
import { confirm } from '../../services/dialogs';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import './mine.scss';

interface Props {
  activityId: string;
  mine: NonNullable<Output<'activity.detail'>['mine']>;
  phase: CheckInPhase;
  reload: () => Promise<void>;
}

const asking: Record<RequestKind, string> = {
  leave: '我要请假',
  makeUp: '到会了没签上，申请补签',
  caughtUp: '没能到会，申请补课',
};

/** 我的情况: where the reader stands, what they asked for and what became of it, and what they may ask for now. */
export function Mine({ activityId, mine, phase, reload }: Props) {
  const { requests, mayAsk, standing, remarks } = mine;
  const told = phase === 'closed' || standing !== 'absent' || remarks.length > 0;
  if (!told && requests.length === 0 && mayAsk.length === 0) return null;
  const withdraw = async (kind: RequestKind) => {
    const word = requestKindLabels[kind];
    if (!(await confirm(`撤回${word}？`, '撤回后可以再次申请。', '撤回'))) return;
    await call('attendance.withdrawRequest', { activityId, kind });
    await reload();
  };
  return (
    <Card
      title="我的情况"
      aside={told && <StandingTags standing={standing} remarks={remarks} open={phase !== 'closed'} />}
    >
      {requests.map((request) => (
        <View key={request.kind} className="mine-request">
          <RequestLine request={request} />
          {request.status === 'open' && (
            <RemindMe templates={['leaveDecided']} word="有答复时提醒我" done="记下了，有答复时提醒您一次" />
          )}
          {(request.status === 'open' ||
            (request.kind === 'leave' && request.status === 'granted' && phase === 'notOpenYet')) && (
            <PrimaryButton look="quiet" busyText="正在撤回" onPress={() => withdraw(request.kind)}>
              {`撤回${requestKindLabels[request.kind]}`}
            </PrimaryButton>
          )}
        </View>
      ))}
      {mayAsk.map((kind) => (
        <View key={kind} className="mine-ask">
          <PrimaryButton
            look="quiet"
            icon="edit"
            onPress={() => open(pages.attendance.ask({ activityId, kind }))}
          >
            {asking[kind]}
          </PrimaryButton>
        </View>
      ))}
    </Card>
  );
}
