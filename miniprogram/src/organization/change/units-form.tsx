import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { placeOfSent } from '../../kit/form/parts';
import { useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';

const most = 20;
const isWritten = ({ name }: { name: string }) => name.trim() !== '';

/** 联合支部: whether several employers formed the branch, and which. */
export function UnitsForm({ organization }: { organization: Output<'organization.profile'> }) {
  const form = useForm({
    name: `units:${organization.id}`,
    over: [organization.jointBranch, organization.units],
    fresh: () => ({
      jointBranch: organization.jointBranch,
      units: (organization.units.length > 0 ? organization.units : ['', '']).map((name) => ({ name })),
    }),
    send: ({ jointBranch, units }) =>
      call('organization.setUnits', {
        organizationId: organization.id,
        jointBranch,
        units: units.filter(isWritten).map(({ name }) => name.trim()),
      }),
    named: (path, { units }) => {
      const place = placeOfSent(units, isWritten, Number(path.split('.')[1]));
      return `units.${place}.name`;
    },
    done: '已登记',
  });
  const { jointBranch, units } = form.value;
  return (
    <>
      <Card>
        <CheckRow checked={jointBranch} onChange={(joint) => form.change({ jointBranch: joint })}>
          联合支部（几家单位的党员合建）
        </CheckRow>
        {jointBranch &&
          form
            .items('units')
            .map((unit, index) => (
              <TextField
                key={index}
                label={`第 ${index + 1} 家单位`}
                max={60}
                room="wrap"
                placeholder="写上单位全称，不要的留空"
                {...unit.field('name')}
              />
            ))}
        {jointBranch && units.length < most && (
          <PrimaryButton look="quiet" icon="plus" onPress={() => form.add('units', { name: '' })}>
            添加一家单位
          </PrimaryButton>
        )}
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在登记" onPress={form.submit}>
          登记
        </PrimaryButton>
      </ActionBar>
    </>
  );
}
