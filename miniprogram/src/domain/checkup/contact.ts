import { call } from '../../services/call';
import { confirm, tell } from '../../services/dialogs';

/** 联系书记: asks first, since the branch is told. */
export async function contactSecretary(branch: { id: string; name: string }): Promise<void> {
  const sure = await confirm(
    `联系${branch.name}的书记？`,
    '支部的书记会收到一条通知：上级想帮一把，哪几件事、依据和下一步都在“支部体检”里。同一个支部一天只发一条。',
    '联系书记',
  );
  if (!sure) return;
  const { secretaries } = await call('checkup.contact', { organizationId: branch.id });
  tell(secretaries.length > 0 ? `已告诉书记${secretaries.join('、')}` : '已告诉支部，现在没有登记书记');
}
