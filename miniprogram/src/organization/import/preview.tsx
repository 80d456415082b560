import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { together, type Answers, type How } from './answers';
import { ColumnsCard } from './columns-card';
import { MoreSeen } from './more-seen';
import { QuestionsCard } from './questions-card';
import { RowsCard } from './rows-card';
import { SheetsCard } from './sheets-card';
import type { Previewed } from './words';
import './preview.scss';

interface Props {
  fileName: string;
  previewed: Previewed;
  /** How the file was read to come to this. */
  how: How;
  onLook: (how: How) => Promise<void>;
  onCommit: () => Promise<void>;
  onChoose: () => Promise<void>;
}

/** What the file would do, person by person; what is not certain, asked in place; and the way to do it. */
export function Preview({ fileName, previewed, how, onLook, onCommit, onChoose }: Props) {
  const { counts, questions, sheets } = previewed;
  const [pending, setPending] = useState<Answers>({});
  const read = sheets.filter(({ state }) => state === 'read').map(({ name }) => name);
  const [chosen, setChosen] = useState(read);
  const settle = (key: string, choice: Answers[string]) => setPending({ ...pending, [key]: choice });
  const answered = Object.values(pending).some((choice) => choice !== undefined);
  const otherSheets = chosen.length > 0 && [...chosen].sort().join('\n') !== [...read].sort().join('\n');
  const open = counts.problem + questions.length > 0;
  const nothing = !open && counts.add + counts.change === 0;
  const look = (answers: How['answers']) =>
    onLook({ answers, ...(otherSheets ? { sheets: chosen } : how.sheets && { sheets: how.sheets }) });
  const isAgain = answered || otherSheets;
  const isReady = !open && !nothing;
  return (
    <>
      <Card title={fileName}>
        <View className="numbers">{`${previewed.organizationName} · 共 ${counts.rows} 人`}</View>
      </Card>
      {open && (
        <NoticeLine tone="warn">
          {counts.problem > 0
            ? `有 ${counts.problem} 人还不能确定。可以在下面回答，或在表格里改好再选；现在什么都没有导入`
            : '还有要您确认的地方；现在什么都没有导入'}
        </NoticeLine>
      )}
      {nothing && <NoticeLine tone="good">名册与现有的一致，不需要导入</NoticeLine>}
      <QuestionsCard questions={questions} pending={pending} settle={settle} />
      <SheetsCard sheets={sheets} chosen={chosen} onChoose={setChosen} />
      <RowsCard previewed={previewed} pending={pending} settle={settle} />
      <ColumnsCard previewed={previewed} pending={pending} settle={settle} />
      <MoreSeen
        previewed={previewed}
        onAskAnew={(anew) => void look({ ...together(how.answers, pending), ...anew })}
      />
      <ActionBar tall={isAgain || isReady}>
        <View className="stack">
          {isAgain && (
            <PrimaryButton busyText="正在核对" onPress={() => look(together(how.answers, pending))}>
              刷新结果
            </PrimaryButton>
          )}
          {!isAgain && isReady && <PrimaryButton onPress={onCommit}>确认导入</PrimaryButton>}
          <PrimaryButton look="quiet" icon="upload" busyText="正在读取" onPress={onChoose}>
            换一个文件
          </PrimaryButton>
        </View>
      </ActionBar>
    </>
  );
}
