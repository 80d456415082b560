import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { usePaged } from '../../kit/hooks/use-paged';
import { ListEnd } from '../../kit/list-end';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { textOf } from '../../services/error-texts';
import { PreviewRow } from './preview-row';
import { noteLabels, rowKindLabels, type RosterRow } from './words';
import './preview.scss';

/** What bringing a file in would do. */
export type Previewed = Output<'roster.preview'>;

const kinds = Object.entries(rowKindLabels).map(([value, word]) => ({
  value: value as RosterRow['kind'],
  word,
}));

interface Props {
  fileName: string;
  previewed: Previewed;
  onCommit: () => Promise<void>;
  onChoose: () => Promise<void>;
}

/** What the file would do, row by row; where it is wrong, cell by cell; and the way to do it. */
export function Preview({ fileName, previewed, onCommit, onChoose }: Props) {
  const { importId, counts, dropped, ignored, notes } = previewed;
  const present = kinds.filter(({ value }) => counts[value] > 0);
  const [only, setOnly] = useState<RosterRow['kind']>(
    counts.problem > 0 ? 'problem' : (present[0]?.value ?? 'unchanged'),
  );
  const load = useCallback(
    async (after?: number) => {
      const { rows, next } = await call('roster.rows', { importId, only, after });
      return { items: rows, next };
    },
    [importId, only],
  );
  const list = usePaged(load);
  const nothing = counts.add + counts.change + counts.problem === 0;
  return (
    <>
      <Card title={fileName}>
        <View className="numbers">{`${previewed.organizationName} · 共 ${counts.rows} 行`}</View>
        {dropped.length > 0 && (
          <View className="preview-note">{`不保存的列：${dropped.join('、')}（按规定不收集）`}</View>
        )}
        {ignored.length > 0 && (
          <View className="preview-note secondary">{`没有用到的列：${ignored.join('、')}`}</View>
        )}
      </Card>
      {notes.map((note) => (
        <NoticeLine key={note} tone="warn">
          {noteLabels[note]}
        </NoticeLine>
      ))}
      {counts.problem > 0 && (
        <NoticeLine tone="bad">{`有 ${counts.problem} 行要改正。请在表格里改好，再重新选择文件；现在什么都没有导入`}</NoticeLine>
      )}
      {nothing && <NoticeLine tone="good">名册与现有的一致，不需要导入</NoticeLine>}
      <Card>
        <Choices
          label="逐行看看会怎样"
          options={present.map(({ value, word }) => ({ value, word: `${word} ${counts[value]}` }))}
          value={only}
          onChange={setOnly}
        />
        {list.data?.map((row) => (
          <PreviewRow key={row.row} row={row} />
        ))}
        {list.data === undefined && list.error !== undefined ? (
          <NoticeLine tone="bad">{textOf(list.error)}</NoticeLine>
        ) : (
          <ListEnd end={list.data ? list.end : 'loading'} more={list.more} />
        )}
      </Card>
      <ActionBar tall={counts.problem === 0 && !nothing}>
        <View className="stack">
          {counts.problem === 0 && !nothing && <PrimaryButton onPress={onCommit}>确认导入</PrimaryButton>}
          <PrimaryButton look="quiet" icon="upload" busyText="正在读取" onPress={onChoose}>
            换一个文件
          </PrimaryButton>
        </View>
      </ActionBar>
    </>
  );
}
