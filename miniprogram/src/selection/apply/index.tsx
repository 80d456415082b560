import { View } from '@tarojs/components';
import { DeclaredForm } from '../../domain/declared/form';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useTogether } from '../../kit/hooks/use-together';
import { PageShell } from '../../kit/page-shell';
import { call } from '../../services/call';
import { Conditions } from '../conditions';

definePageConfig({ navigationBarTitleText: '申报' });

/** An application has no files: what is on paper goes on paper. */
const noUpload = () => Promise.reject(new Error('an application asks for no file'));

/** Writes an application, or puts one right that was sent back. */
export default function Apply() {
  const roundId = useParameter('roundId');
  const organizationId = useParameter('organizationId');
  const applicationId = useParameter('applicationId');
  const round = useCall('selection.round', { roundId });
  const office = useCall('organization.profile', { organizationId });
  const known = useCall('selection.application', applicationId ? { applicationId } : undefined);
  const state = useTogether(
    [round, office, ...(applicationId ? [known] : [])],
    round.data && office.data && (!applicationId || known.data)
      ? { round: round.data, office: office.data, application: known.data }
      : undefined,
  );
  return (
    <PageShell state={state}>
      {({ round: { title, source, fields, conditions, says, of }, office: { name, kind }, application }) => (
        <View className="stack">
          <View>
            <View className="page-title">{title}</View>
            <View className="secondary">{`依据：两新党建工作要点${source}`}</View>
            {of === 'branch' && <View>{`申报的是${name}`}</View>}
          </View>
          <Conditions conditions={conditions} says={says} source={source} />
          <DeclaredForm
            key={application?.version}
            name={
              application
                ? `selection-application:${applicationId}:${application.version}`
                : `selection-application:${roundId}:${organizationId}`
            }
            fields={fields}
            {...(application && { values: application.values })}
            place={{ organizationId, kind, upload: noUpload }}
            verb={application ? '再报一次' : '报上去'}
            busy="正在报送"
            send={(values, actKey) =>
              call('selection.apply', {
                organizationId,
                roundId,
                actKey,
                values,
                ...(application && { applicationId, version: application.version }),
              })
            }
            done="已报上去，审核以后会告诉您"
          />
        </View>
      )}
    </PageShell>
  );
}
