import { useState } from 'react';
import { View } from '@tarojs/components';
import { ButtonPair } from '../../kit/button-pair';
import { Card } from '../../kit/card';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { tell } from '../../services/dialogs';
import { openFile } from '../../services/files';
import { chooseFile, uploadTo } from '../../services/transport';
import { questionFaultLabels } from '../labels';
import { newQuestion, type WrittenQuestion } from './writing';

interface Props {
  courseId: string;
  /** How many there is room for. */
  room: number;
  onRead: (questions: WrittenQuestion[]) => void;
}

type Faults = Output<'course.readQuestions'>['faults'];

/** As many as one reads through. */
const shown = 20;

/** 从表格导入: the questions of a spreadsheet come into the form whole, or what is wrong with it is said cell by cell. */
export function FromTable({ courseId, room, onRead }: Props) {
  const [faults, setFaults] = useState<Faults>([]);
  const template = () =>
    openFile(async () => ({
      name: '小测验题库模板.xlsx',
      ...(await call('course.questionTemplate', { courseId })),
    }));
  const read = async () => {
    const file = await chooseFile(['xlsx']);
    if (!file) return;
    const act = { courseId, actKey: newActKey(), ending: 'xlsx' as const };
    const { cloudPath, fileId } = await call('course.prepareFile', act);
    await uploadTo(file, cloudPath);
    const table = await call('course.readQuestions', { courseId, fileId });
    setFaults(table.faults);
    if (table.faults.length > 0) return;
    if (table.questions.length > room) {
      tell(`表格里有 ${table.questions.length} 题，这一课还能加 ${room} 题`);
      return;
    }
    onRead(
      table.questions.map(({ options, explanation, ...question }) => ({
        ...newQuestion(),
        ...question,
        explanation,
        lines: options.join('\n'),
      })),
    );
    tell(`已导入 ${table.questions.length} 题，看过以后请保存`);
  };
  return (
    <Card title="题目多的，用表格导入">
      <View className="secondary">
        先取模板，在电脑上填好，再选这份 Excel 表格。导入以后还可以逐题改，保存了才算。
      </View>
      {faults.length > 0 && (
        <>
          <NoticeLine tone="warn">{`表格里有 ${faults.length} 处要改，一题都没有导入`}</NoticeLine>
          {faults.slice(0, shown).map(({ row, column, fault }) => (
            <View key={`${row}:${column}:${fault}`} className="numbers">
              {`第 ${row} 行 ${column} 列：${questionFaultLabels[fault]}`}
            </View>
          ))}
          {faults.length > shown && <View className="secondary">改好这些以后再选一次，看看其余的。</View>}
        </>
      )}
      <ButtonPair>
        <PrimaryButton look="quiet" busyText="正在取模板" onPress={template}>
          取模板
        </PrimaryButton>
        <PrimaryButton look="quiet" icon="upload" busyText="正在读表格" onPress={read}>
          从表格导入
        </PrimaryButton>
      </ButtonPair>
    </Card>
  );
}
