import { View } from '@tarojs/components';
import { DeclaredForm } from '../../domain/declared/form';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useTogether } from '../../kit/hooks/use-together';
import { PageShell } from '../../kit/page-shell';
import { call } from '../../services/call';

import { uploadOf } from '../upload';

definePageConfig({ navigationBarTitleText: '登记' });

/** Writes a record of a register down, or puts one right. */
export default function EditRecord() {
  const organizationId = useParameter('organizationId');
  const register = useParameter('register');
  const recordId = useParameter('recordId');
  const gist = useParameter('gist');
  const underId = useParameter('underId');
  const kind = useCall('register.kind', { register }, { remember: `register-${register}` });
  const office = useCall('register.list', { organizationId, register });
  const known = useCall('register.get', recordId ? { recordId } : undefined);
  const whole =
    kind.data && office.data && (!recordId || known.data)
      ? { kind: kind.data, office: office.data.office, record: known.data }
      : undefined;
  const state = useTogether([kind, office, ...(recordId ? [known] : [])], whole);
  return (
    <PageShell state={state}>
      {({ kind: { term, source, fields }, office: { kind: of }, record }) => (
        <View className="stack">
          <View>
            <View className="page-title">{term}</View>
            <View className="secondary">{`依据：两新党建工作要点${source}`}</View>
          </View>
          <DeclaredForm
            key={record?.version}
            name={
              record
                ? `register:${recordId}:${record.version}`
                : `register:${register}:${organizationId}:${underId}:${gist.slice(0, 20)}`
            }
            fields={fields.filter(({ later }) => !later)}
            {...(record && { values: record.values })}
            {...(gist && { values: [{ field: 'gist', text: gist }] })}
            place={{ organizationId, kind: of, upload: uploadOf(organizationId) }}
            verb={record ? '保存修改' : '登记'}
            busy="正在登记"
            send={(values, actKey) =>
              call('register.save', {
                organizationId,
                register,
                actKey,
                values,
                ...(record ? { recordId, version: record.version } : underId && { underId }),
              })
            }
            done={record ? '已修改' : '已登记'}
          />
        </View>
      )}
    </PageShell>
  );
}
