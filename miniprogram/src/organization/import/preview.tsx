import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import { NoticeLine } from '../../components/notice-line';
import { PrimaryButton } from '../../components/primary-button';
import type { Output } from '../../services/contract';
import { confirm } from '../../services/dialogs';
import { Figures } from './figures';
import { problemTexts } from './problem-texts';
import './preview.scss';

interface Props {
  fileName: string;
  result: Output<'organization.importRoster'>;
  onCommit: () => Promise<void>;
}

/** What the file would do, cell by cell where it is wrong, and the way to do it. */
export function Preview({ fileName, result, onCommit }: Props) {
  const { problems, dropped, added, changed } = result;
  const nothing = added === 0 && changed === 0;
  const commit = async () => {
    const agreed = await confirm(
      '导入这份名册？',
      `将新增 ${added} 名党员、更新 ${changed} 名。他们会出现在以后活动的应到名单里。`,
      '导入',
    );
    if (agreed) await onCommit();
  };
  return (
    <>
      <Card title={fileName}>
        <Figures result={result} />
        {dropped.length > 0 && (
          <View className="secondary preview-note">{`不保存的列：${dropped.join('、')}`}</View>
        )}
      </Card>
      {problems.length > 0 && (
        <Card title={`有 ${problems.length} 处需要改`}>
          {problems.map((problem) => (
            <View key={`${problem.cell} ${problem.code}`} className="preview-problem">
              <View className="preview-cell numbers">{problem.cell}</View>
              <View className="preview-what">
                <View>{problemTexts[problem.code]}</View>
                {problem.value && <View className="secondary">{`现在写的是“${problem.value}”`}</View>}
              </View>
            </View>
          ))}
        </Card>
      )}
      {problems.length > 0 && <NoticeLine tone="warn">请在表格里改好，再重新选择文件</NoticeLine>}
      {problems.length === 0 && nothing && <NoticeLine tone="good">名册与现有的一致，不需要导入</NoticeLine>}
      {problems.length === 0 && !nothing && (
        <PrimaryButton busyText="正在导入" onPress={commit}>
          确认导入
        </PrimaryButton>
      )}
    </>
  );
}
