import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { needed, useForm } from '../../kit/form/use-form';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';

type Organization = Output<'organization.profile'>;

const close = ({ id, kind }: Organization, reason: string) =>
  kind === 'group'
    ? call('organization.closeGroup', { groupId: id, reason })
    : call('organization.close', { organizationId: id, reason });

/** 撤销: an organisation with nobody in it and nothing below it. */
export function CloseForm({ organization }: { organization: Organization }) {
  const form = useForm({
    name: `close:${organization.id}`,
    fresh: () => ({ reason: '' }),
    faults: ({ reason }) => ({ reason: needed(reason, '请写上原因') }),
    confirm: () => ({
      title: `撤销${organization.name}？`,
      consequence: '撤销后不再出现在名单里，过去的记录保留。不能恢复。',
      verb: '撤销',
    }),
    send: ({ reason }) => close(organization, reason.trim()),
    done: '已撤销',
  });
  const members = organization.fullMembers + organization.probationaryMembers;
  if (members > 0) {
    const first = organization.kind === 'group' ? '在“党员名册”里把他们编出小组' : '转出或并入别的支部';
    return <NoticeLine tone="warn">{`还有 ${members} 名党员，请先${first}，再撤销`}</NoticeLine>;
  }
  return (
    <>
      <Card>
        <TextField label="原因" max={80} room="wrap" placeholder="例如：单位注销" {...form.field('reason')} />
      </Card>
      <ActionBar>
        <PrimaryButton onPress={form.submit}>撤销</PrimaryButton>
      </ActionBar>
    </>
  );
}
