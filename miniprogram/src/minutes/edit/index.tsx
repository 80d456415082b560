import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { StatusView } from '../../kit/status-view';
import { Form } from './form';

definePageConfig({
  navigationBarTitleText: '写会议记录',
});

/** 写会议记录: the text of a gathering as one of its kinds, by who keeps the branch or records. */
export default function EditMinutes() {
  const activityId = useParameter('activityId');
  const kind = useParameter('kind');
  const state = useCall('minutes.get', { activityId });
  return (
    <PageShell
      state={state}
      empty={({ mayWrite, records }) =>
        (!mayWrite || !records.some((record) => record.kind === kind)) && (
          <StatusView
            icon="lock"
            title="您不能写这份记录"
            hint="会议记录由支部工作人员和记录人来写，由主持人、记录人各自确认"
          />
        )
      }
    >
      {(got) => {
        const record = got.records.find((one) => one.kind === kind);
        return record && <Form activityId={activityId} got={got} record={record} />;
      }}
    </PageShell>
  );
}
