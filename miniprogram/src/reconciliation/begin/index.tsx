import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ListMeaning } from '../../../../types/shared/reconciliations';
import { subjectWords } from '../../../../types/shared/subjects';
import { ListingField } from '../../domain/listing-field';
import { uploadTable } from '../../domain/upload-table';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices, optionsOf } from '../../kit/choices';
import { yearOf } from '../../kit/format/time';
import { useParameter } from '../../kit/hooks/use-parameter';
import { NoticeLine } from '../../kit/notice-line';
import { inPageRoot } from '../../kit/page-root';
import { PrimaryButton } from '../../kit/primary-button';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { Input, Output } from '../../services/contract';
import { textOf } from '../../services/error-texts';
import { replace } from '../../services/navigate';
import { pages } from '../../services/pages';
import { chooseFile } from '../../services/transport';
import { meaningWords } from '../labels';
import { ColumnsCard } from './columns-card';

definePageConfig({ navigationBarTitleText: '对一份名单' });

type Kind = NonNullable<Input<'reconciliation.begin'>['kind']>;
type Said = NonNullable<Input<'reconciliation.begin'>['columns']>;

/** The list that was uploaded, and how it was read. */
interface Seen {
  /** Of this file: read anew with other columns it is the same list. */
  actKey: string;
  fileId: string;
  fileName: string;
  said: Said;
  read: Output<'reconciliation.begin'>;
}

/** A list is chosen and its columns looked at; nothing of the register changes by that. */
function BeginReconciliation() {
  const organizationId = useParameter('organizationId');
  const [means, setMeans] = useState<ListMeaning>('listing');
  const [listing, setListing] = useState<string | undefined>(`highTech:${yearOf(Date.now())}:all`);
  const [kind, setKind] = useState<Kind>('enterprise');
  const [seen, setSeen] = useState<Seen>();
  const [failure, setFailure] = useState<string>();

  const look = async (file: Omit<Seen, 'read'>) => {
    const read = await call('reconciliation.begin', {
      organizationId,
      actKey: file.actKey,
      fileId: file.fileId,
      fileName: file.fileName,
      means,
      ...(means === 'listing' && listing && { listing }),
      kind,
      columns: file.said,
    });
    setSeen({ ...file, read });
  };

  const trying = async (work: () => Promise<void>) => {
    setFailure(undefined);
    try {
      await work();
    } catch (error) {
      setFailure(textOf(error));
    }
  };

  const choose = () =>
    trying(async () => {
      const file = await chooseFile(['xlsx', 'csv']);
      if (!file) return;
      const fileId = await uploadTable(file, (act) =>
        call('reconciliation.prepareUpload', { organizationId, ...act }),
      );
      await look({ actKey: newActKey(), fileId, fileName: file.name.slice(0, 120), said: [] });
    });

  if (seen) {
    return (
      <View className="page-shell stack">
        {failure && <NoticeLine tone="bad">{failure}</NoticeLine>}
        <Card title={`认出 ${seen.read.lines} 家单位`}>
          <View className="secondary">{seen.fileName}</View>
          {seen.read.passed > 0 && (
            <View className="secondary numbers">{`另有 ${seen.read.passed} 行是标题、合计等，略过`}</View>
          )}
        </Card>
        <ColumnsCard
          columns={seen.read.columns}
          onSay={(header, field) => {
            const others = seen.said.filter((one) => one.header !== header);
            void trying(() => look({ ...seen, said: [...others, { header, field }] }));
          }}
        />
        <ActionBar>
          <PrimaryButton
            onPress={() => replace(pages.reconciliation.detail({ reconciliationId: seen.read.id }))}
          >
            开始对账
          </PrimaryButton>
        </ActionBar>
      </View>
    );
  }
  return (
    <View className="page-shell stack">
      {failure && <NoticeLine tone="bad">{failure}</NoticeLine>}
      <Card>
        <Choices label="名单说的是什么" options={optionsOf(meaningWords)} value={means} onChange={setMeans} />
        {means === 'listing' && (
          <ListingField needed label="哪一份名单" value={listing} onChange={setListing} />
        )}
        <Choices
          label="台账里没有的，登记为"
          options={optionsOf(subjectWords)}
          value={kind}
          onChange={setKind}
        />
      </Card>
      <View className="secondary">
        名单是什么样就选什么样的文件，不用改格式。只读单位名称、代码、街镇、载体、职工人数和经营状态，别的列不看；文件对完就删除。
      </View>
      <ActionBar>
        <PrimaryButton icon="upload" busyText="正在读取" onPress={choose}>
          选择名单文件
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}

export default inPageRoot(BeginReconciliation);
