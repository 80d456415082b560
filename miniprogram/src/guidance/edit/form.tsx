import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { showFirstFault } from '../../kit/field';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { formatMonth } from '../../kit/format/time';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm, tell } from '../../services/dialogs';
import { replace } from '../../services/navigate';
import { pages } from '../../services/pages';
import type { Written } from '../content/written';
import { copied, forgetWriting, keepWriting, sent, startWriting, type Writing } from './content';
import { AttachmentsCard } from './attachments-card';
import { DatesCard } from './dates-card';
import { faultsOf, isSound } from './faults';
import { Head } from './head';
import { ItemsPart } from './items-part';
import { ReadingsPart } from './readings-part';

interface Props {
  organizationId: string;
  month: string;
  prepared: Output<'guidance.prepare'>;
}

/** The checklist as a form; what is written stays on the phone until it is saved. */
export function EditForm({ organizationId, month, prepared }: Props) {
  const of = `${organizationId}:${month}`;
  const [writing, setWriting] = useState<Writing>(() => startWriting(of, month, prepared));
  const [tried, setTried] = useState(false);
  const { content, changeNote, basedOn } = writing;
  const { published, previous } = prepared;
  const isChange = published !== undefined;
  const faults = tried ? faultsOf(writing, isChange) : undefined;

  const change = (part: Partial<Writing>) => {
    const next = { ...writing, ...part };
    setWriting(next);
    keepWriting(of, next);
  };
  const changeContent = (part: Partial<Written>) => change({ content: { ...content, ...part } });

  const copy = async (from: Written) => {
    const untouched = content.theme.trim() === '';
    const agreed =
      untouched || (await confirm('用上月的内容代替？', '现在写的内容会被上月的清单代替。', '代替'));
    if (agreed) change({ content: copied(from, month) });
  };
  const save = async () => {
    setTried(true);
    if (!isSound(faultsOf(writing, isChange))) {
      showFirstFault();
      return;
    }
    const { guidanceId } = await call('guidance.saveDraft', {
      ...{ organizationId, month, changeNote, basedOn },
      content: sent(content),
    });
    forgetWriting(of);
    tell('草稿已保存');
    replace(pages.guidance.draft({ guidanceId }));
  };

  return (
    <View className="stack">
      {isChange && (
        <Card title="新版本">
          <TextField
            label="这次改了什么"
            value={changeNote}
            max={120}
            room="wrap"
            hint="所属党支部和党员会在通知里看到"
            error={faults?.changeNote}
            onChange={(note) => change({ changeNote: note })}
          />
        </Card>
      )}
      {previous && !isChange && (
        <PrimaryButton look="quiet" icon="swap" onPress={() => copy(previous)}>
          {`从${formatMonth(previous.month)}清单复制`}
        </PrimaryButton>
      )}
      <Head
        month={month}
        issuerName={prepared.issuerName}
        content={content}
        themeFault={faults?.theme}
        onChange={changeContent}
      />
      {faults?.items && <NoticeLine tone="bad">{faults.items}</NoticeLine>}
      <ItemsPart
        items={content.items}
        library={prepared.library}
        faults={faults?.byItem}
        onChange={(items) => changeContent({ items })}
      />
      <ReadingsPart
        readings={content.readings}
        faults={faults?.byReading}
        onChange={(readings) => changeContent({ readings })}
      />
      <DatesCard
        month={month}
        offered={prepared.dates}
        dates={content.dates}
        onChange={(dates) => changeContent({ dates })}
      />
      <AttachmentsCard
        files={content.attachments}
        onChange={(attachments) => changeContent({ attachments })}
      />
      <ActionBar>
        <PrimaryButton busyText="正在保存" onPress={save}>
          保存并预览
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
