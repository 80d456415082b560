import { useState } from 'react';
import { View } from '@tarojs/components';
import { memberStatusLabels } from '../../domain/labels';
import { uploadTable } from '../../domain/upload-table';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { useParameter } from '../../kit/hooks/use-parameter';
import { NoticeLine } from '../../kit/notice-line';
import { inPageRoot } from '../../kit/page-root';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { textOf } from '../../services/error-texts';
import { chooseFile } from '../../services/transport';

definePageConfig({ navigationBarTitleText: '和全国系统对一对' });

type Compared = Output<'roster.compare'>;

/** An export of the national member system held against the rosters: only to look at, and nothing of it stays. */
function CompareRoster() {
  const organizationId = useParameter('organizationId');
  const [compared, setCompared] = useState<Compared>();
  const [failure, setFailure] = useState<string>();
  const choose = async () => {
    setFailure(undefined);
    const file = await chooseFile(['xlsx', 'csv']);
    if (!file) return;
    try {
      const fileId = await uploadTable(file, (act) =>
        call('roster.prepareUpload', { organizationId, ...act }),
      );
      setCompared(await call('roster.compare', { organizationId, fileId, fileName: file.name }));
    } catch (error) {
      setFailure(textOf(error));
    }
  };
  return (
    <View className="page-shell stack">
      {failure && <NoticeLine tone="bad">{failure}</NoticeLine>}
      {compared ? (
        <Differences compared={compared} />
      ) : (
        <Card title="怎么对">
          <View>从全国党员管理信息系统导出党员名单，选这个文件就行，不用改格式。</View>
          <View className="secondary">
            只比姓名、党员身份和所在支部。身份证号等别的列不看；文件看完就删除，什么都不保存，名册也不改。
          </View>
        </Card>
      )}
      <ActionBar>
        <PrimaryButton icon="upload" busyText="正在对" onPress={choose}>
          {compared ? '再对一份' : '选择导出的文件'}
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}

function Differences({ compared }: { compared: Compared }) {
  const { counts, onlyThere, onlyHere, otherStatus, otherBranch } = compared;
  const isSame = counts.onlyThere + counts.onlyHere + counts.otherStatus + counts.otherBranch === 0;
  return (
    <>
      <NoticeLine tone={isSame ? 'good' : 'warn'}>
        {isSame ? `${counts.same} 人两边一致` : `${counts.same} 人两边一致，下面这些不一样`}
      </NoticeLine>
      {counts.unsure > 0 && (
        <View className="secondary numbers">{`另有 ${counts.unsure} 行认不出是谁或已经离开，没有比`}</View>
      )}
      <Kind
        title="只在全国系统里"
        count={counts.onlyThere}
        lines={onlyThere.map(({ name, branchName }) => `${name} · ${branchName}`)}
      />
      <Kind
        title="只在名册里"
        count={counts.onlyHere}
        lines={onlyHere.map(
          ({ branchName, people, names }) =>
            `${branchName} ${people} 人${names.length > 0 ? `：${names.join('、')}` : ''}`,
        )}
      />
      <Kind
        title="党员身份不一样"
        count={counts.otherStatus}
        lines={otherStatus.map(
          ({ name, branchName, there, here }) =>
            `${name} · ${branchName}：全国系统${memberStatusLabels[there]}，名册${memberStatusLabels[here]}`,
        )}
      />
      <Kind
        title="所在支部不一样"
        count={counts.otherBranch}
        lines={otherBranch.map(({ name, there, here }) => `${name}：全国系统 ${there}，名册 ${here}`)}
      />
    </>
  );
}

function Kind({ title, count, lines }: { title: string; count: number; lines: string[] }) {
  if (count === 0) return null;
  return (
    <Card title={`${title} ${count} 人`}>
      {lines.map((line) => (
        <View key={line} className="numbers">
          {line}
        </View>
      ))}
      {lines.length < count && title !== '只在名册里' && (
        <View className="secondary numbers">{`这里列出前 ${lines.length} 人`}</View>
      )}
    </Card>
  );
}

export default inPageRoot(CompareRoster);
