import { useState } from 'react';
import { View } from '@tarojs/components';
import { memberStatusLabels } from '../../domain/labels';
import { formatCalendarDay } from '../../kit/format/time';
import { MenuRow } from '../../kit/menu-row';
import { Sheet } from '../../kit/sheet';
import { call } from '../../services/call';
import { confirm, explain, tell } from '../../services/dialogs';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import type { Member } from './member-row';
import { ShownPhone } from './shown-phone';
import './member-sheet.scss';

interface Props {
  organizationId: string;
  /** Whose sheet it is; closed without one. */
  member: Member | undefined;
  onClose: () => void;
  onChanged: () => Promise<void>;
}

/** What a keeper can do for one member. */
export function MemberSheet({ organizationId, member, onClose, onChanged }: Props) {
  // While the panel goes down it keeps showing whom it was about.
  const [last, setLast] = useState(member);
  if (member && member !== last) setLast(member);
  const shown = member ?? last;
  return (
    <Sheet title={shown?.name ?? ''} visible={member !== undefined} onClose={onClose}>
      {shown && (
        <Actions
          key={shown.id}
          organizationId={organizationId}
          member={shown}
          onClose={onClose}
          onChanged={onChanged}
        />
      )}
    </Sheet>
  );
}

function Actions({ organizationId, member, onClose, onChanged }: Props & { member: Member }) {
  const [phone, setPhone] = useState(false);
  const { id, name, status, maskedPhone, bound, awaySince, leavingTo } = member;
  if (phone) return <ShownPhone member={member} onBack={() => setPhone(false)} />;

  const change = (act: string) => () => {
    onClose();
    open(pages.member.change({ organizationId, memberId: id, act }));
  };
  /** Asks above the page, not above the panel, and then acts. */
  const ask = (title: string, consequence: string, verb: string, act: () => Promise<unknown>) => () => {
    onClose();
    confirm(title, consequence, verb)
      .then(async (sure) => {
        if (!sure) return;
        await act();
        await onChanged();
        tell('已记下');
      })
      .catch(explain);
  };

  return (
    <View>
      <View className="secondary">
        {[
          memberStatusLabels[status],
          maskedPhone,
          bound ? '已绑定微信' : '未绑定微信',
          awaySince && `${formatCalendarDay(awaySince)}起外出`,
          leavingTo && `正在转往${leavingTo}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </View>
      {maskedPhone && (
        <MenuRow
          icon="lock"
          label="查看手机号"
          hint="先选用途，查看会留下记录"
          onPress={() => setPhone(true)}
        />
      )}
      <MenuRow icon="edit" label="修改资料" hint="姓名、手机号、入党和转正日期" onPress={change('edit')} />
      {status === 'probationary' && (
        <MenuRow
          icon="flag"
          label="转为正式党员"
          hint="上级党组织批准后登记"
          onPress={change('becomeFull')}
        />
      )}
      {awaySince === undefined ? (
        <MenuRow icon="pin" label="登记外出" hint="流动党员" onPress={change('away')} />
      ) : (
        <MenuRow
          icon="pin"
          label="已经返回"
          hint={`${formatCalendarDay(awaySince)}起外出`}
          onPress={ask(`${name}已经返回？`, '会取消外出登记。', '已返回', () =>
            call('member.setAway', { memberId: id }),
          )}
        />
      )}
      <MenuRow icon="people" label="党小组" hint="编入、调整或调出党小组" onPress={change('group')} />
      <MenuRow icon="swap" label="转出组织关系" hint="转往区内支部或区外" onPress={change('transfer')} />
      {bound && (
        <MenuRow
          icon="close"
          label="解除微信绑定"
          hint="手机或微信丢失、换号时用"
          onPress={ask(
            `解除${name}的微信绑定？`,
            '原来的微信马上不能再使用，本人要用新的微信重新绑定。名册和签到记录不变。',
            '解除绑定',
            () => call('account.unbindMember', { memberId: id }),
          )}
        />
      )}
      <MenuRow
        icon="ledger"
        label="年度情况"
        hint="参加组织生活的一年小结，可以打印"
        onPress={() => {
          onClose();
          open(pages.paper.set({ set: 'memberYear', aboutId: id }));
        }}
      />
      <MenuRow icon="trash" label="离开名册" hint="去世、出党、停止党籍等" onPress={change('leave')} />
    </View>
  );
}
