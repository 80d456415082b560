import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../components/action-bar';
import { Card } from '../../components/card';
import { DateField } from '../../components/date-field';
import { showFirstFault } from '../../components/field';
import { NoticeLine } from '../../components/notice-line';
import { PrimaryButton } from '../../components/primary-button';
import { TextField } from '../../components/text-field';
import { dayOf, formatMonth, startOfDay } from '../../format/time';
import { call } from '../../services/call';
import { tell } from '../../services/dialogs';
import { pages, replace } from '../../services/navigate';
import { faultsOf, forgetContent, isSound, keepContent, keptContent, newItem, type Content } from './content';
import { ItemCard } from './item-card';

interface Props {
  organizationId: string;
  month: string;
  start: Content;
}

const itemsMax = 30;

/** The checklist as a form; what is written stays on the phone until it is saved. */
export function EditForm({ organizationId, month, start }: Props) {
  const [content, setContent] = useState<Content>(() => keptContent(month) ?? start);
  const [tried, setTried] = useState(false);
  const faults = tried ? faultsOf(content) : undefined;

  const change = (part: Partial<Content>) => {
    const next = { ...content, ...part };
    setContent(next);
    keepContent(month, next);
  };

  const save = async () => {
    setTried(true);
    if (!isSound(faultsOf(content))) {
      showFirstFault();
      return;
    }
    const { guidanceId } = await call('guidance.saveDraft', { organizationId, month, content });
    forgetContent(month);
    tell('草稿已保存');
    replace(pages.guidance(guidanceId));
  };

  return (
    <View className="stack">
      <Card title={`${formatMonth(month)}主题党日`}>
        <TextField
          label="主题"
          value={content.theme}
          max={60}
          error={faults?.theme}
          onChange={(theme) => change({ theme })}
        />
        <TextField
          label="要求"
          value={content.requirement}
          max={600}
          room="lines"
          placeholder="对各支部的总体要求（可不写）"
          onChange={(requirement) => change({ requirement })}
        />
        <DateField
          label="反馈截止"
          value={startOfDay(content.feedbackBy)}
          from={startOfDay(`${month}-01`)}
          dayOnly
          onChange={(instant) => change({ feedbackBy: dayOf(instant) })}
        />
      </Card>
      {faults?.items && <NoticeLine tone="bad">{faults.items}</NoticeLine>}
      {content.items.map((item, index) => (
        <ItemCard
          key={item.id}
          number={index + 1}
          item={item}
          faults={faults?.byItem[item.id]}
          onChange={(changed) =>
            change({ items: content.items.map((one) => (one.id === changed.id ? changed : one)) })
          }
          onRemove={
            content.items.length > 1
              ? () => change({ items: content.items.filter((one) => one.id !== item.id) })
              : undefined
          }
        />
      ))}
      {content.items.length < itemsMax && (
        <PrimaryButton
          look="quiet"
          icon="plus"
          onPress={() => change({ items: [...content.items, newItem(false)] })}
        >
          再加一项
        </PrimaryButton>
      )}
      <ActionBar>
        <PrimaryButton busyText="正在保存" onPress={save}>
          保存草稿
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
