import { View } from '@tarojs/components';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { StatusView } from '../../kit/status-view';
import { CloseForm } from './close-form';
import { CreateForm } from './create-form';
import { CreateGroupForm } from './create-group-form';
import { KeyFieldsForm } from './key-fields-form';
import { MergeForm } from './merge-form';
import { MoveForm } from './move-form';
import { RenameForm } from './rename-form';
import { SubjectForm } from './subject-form';
import { TemporaryForm } from './temporary-form';
import { UnitsForm } from './units-form';

definePageConfig({
  navigationBarTitleText: '组织变更',
});

const forms = {
  create: { title: '新建下级组织', Form: CreateForm },
  createGroup: { title: '新建党小组', Form: CreateGroupForm },
  rename: { title: '更改名称', Form: RenameForm },
  move: { title: '调整隶属', Form: MoveForm },
  units: { title: '联合支部', Form: UnitsForm },
  subject: { title: '所属领域', Form: SubjectForm },
  keyFields: { title: '重点领域', Form: KeyFieldsForm },
  temporary: { title: '临时支部', Form: TemporaryForm },
  merge: { title: '并入别的支部', Form: MergeForm },
  close: { title: '撤销', Form: CloseForm },
};

/** 组织变更: one change of an organisation, with what it will do. */
export default function ChangeOrganization() {
  const organizationId = useParameter('organizationId');
  const act = useParameter('act');
  const state = useCall('organization.profile', { organizationId });
  const form = Object.entries(forms).find(([name]) => name === act)?.[1];
  return (
    <PageShell
      state={state}
      empty={({ mayChange, keeps, closed }) =>
        // Its groups are a branch's own matter.
        !(form && (mayChange || (keeps && act === 'createGroup')) && !closed) && (
          <StatusView icon="lock" title="您不能办这项变更" hint="如有需要，请联系上级党组织" />
        )
      }
    >
      {(organization) =>
        form && (
          <View className="stack">
            <View>
              <View className="page-title">{form.title}</View>
              <View className="secondary">{organization.name}</View>
            </View>
            <form.Form organization={organization} />
          </View>
        )
      }
    </PageShell>
  );
}
