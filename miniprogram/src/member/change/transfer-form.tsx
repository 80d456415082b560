import { useState } from 'react';
import { ActionBar } from '../../kit/action-bar';
import { BranchSearch, type FoundBranch } from '../../domain/branch-search';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { DateField } from '../../kit/date-field';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { dayOf } from '../../kit/format/time';
import { useDraft } from '../../kit/hooks/use-draft';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import { confirm, tell } from '../../services/dialogs';
import { back } from '../../services/navigate';

const ways = [
  { value: 'within', word: '本区的支部' },
  { value: 'outside', word: '区外' },
] as const;

const halfYear = 183 * 24 * 3_600_000;

/** 转出: to a branch of the district, which takes the member in, or out of it, which ends here. */
export function TransferForm({ member }: { member: { id: string; name: string } }) {
  const [opened] = useState(Date.now);
  const { draft, change, finish } = useDraft(`transfer:${member.id}`, () => ({
    actKey: newActKey(),
    way: 'within',
    branch: undefined as FoundBranch | undefined,
    outside: '',
    on: opened,
    note: '',
  }));
  const { actKey, way, branch, outside, on, note } = draft;
  const [tried, setTried] = useState(false);

  const to = way === 'within' ? branch?.name : outside.trim();
  const save = async () => {
    setTried(true);
    if (!to) return;
    const consequence =
      way === 'within'
        ? `对方支部接收之前，${member.name}仍在本支部名册里。`
        : `${member.name}会离开名册，马上停止使用，担任的职务一并结束；过去的记录保留。不能撤销。`;
    if (!(await confirm(`转往${to}？`, consequence, '确认转出'))) return;
    await call('member.transferOut', {
      memberId: member.id,
      actKey,
      on: dayOf(on),
      note: note.trim(),
      ...(way === 'within' ? { toOrganizationId: branch?.id } : { outside: outside.trim() }),
    });
    finish();
    tell(way === 'within' ? '已发起，等待对方接收' : '已登记转出');
    back();
  };

  return (
    <>
      <Card>
        <Choices label="转往" options={ways} value={way} onChange={(way) => change({ way })} />
        {way === 'within' ? (
          <BranchSearch
            label="接收的党支部"
            value={branch}
            error={tried && !branch ? '请选择接收的党支部' : undefined}
            onChange={(branch) => change({ branch })}
          />
        ) : (
          <TextField
            label="接收的党组织"
            value={outside}
            max={60}
            room="wrap"
            placeholder="写上全称"
            error={tried && !outside.trim() ? '请写上接收的党组织' : undefined}
            onChange={(outside) => change({ outside })}
          />
        )}
        <DateField
          dayOnly
          label="转出日期"
          value={on}
          from={opened - halfYear}
          until={opened + halfYear}
          onChange={(on) => change({ on })}
        />
        <TextField
          label="说明（可以不填）"
          value={note}
          max={100}
          room="wrap"
          placeholder="例如：介绍信号码"
          onChange={(note) => change({ note })}
        />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在提交" onPress={save}>
          转出
        </PrimaryButton>
      </ActionBar>
    </>
  );
}
