import { View } from '@tarojs/components';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { call } from '../../services/call';
import { RegisterForm } from '../form';

definePageConfig({ navigationBarTitleText: '登记' });

/** Writes a record of a register down, or puts one right. */
export default function EditRecord() {
  const organizationId = useParameter('organizationId');
  const register = useParameter('register');
  const recordId = useParameter('recordId');
  const kind = useCall('register.kind', { register }, { remember: `register-${register}` });
  const office = useCall('register.list', { organizationId, register });
  const known = useCall('register.get', recordId ? { recordId } : undefined);
  const isWhole = kind.data && office.data && (!recordId || known.data);
  const state = {
    ...office,
    data: isWhole && { kind: kind.data, office: office.data, record: known.data },
    error: kind.error ?? office.error ?? known.error,
  };
  return (
    <PageShell state={state}>
      {(whole) =>
        whole?.kind &&
        whole.office && (
          <View className="stack">
            <View>
              <View className="page-title">{whole.kind.term}</View>
              <View className="secondary">{`依据：两新党建工作要点${whole.kind.source}`}</View>
            </View>
            <RegisterForm
              key={whole.record?.version}
              name={
                recordId
                  ? `register:${recordId}:${whole.record?.version ?? 0}`
                  : `register:${register}:${organizationId}`
              }
              fields={whole.kind.fields.filter(({ later }) => !later)}
              {...(whole.record && { values: whole.record.values })}
              place={{ organizationId, kind: whole.office.office.kind }}
              verb={recordId ? '保存修改' : '登记'}
              busy="正在登记"
              send={(values, actKey) =>
                call('register.save', {
                  organizationId,
                  register,
                  actKey,
                  values,
                  ...(whole.record && { recordId, version: whole.record.version }),
                })
              }
              done={recordId ? '已修改' : '已登记'}
            />
          </View>
        )
      }
    </PageShell>
  );
}
