import { View } from '@tarojs/components';
import { Lines } from '../../kit/lines';
import { MenuRow } from '../../kit/menu-row';
import { openFile } from '../../services/files';
import { openLink } from '../../services/open-link';
import { Attachments } from '../attachments/list';
import { bare, saidOf, type Field, type Value } from './labels';
import './values.scss';

interface Props {
  fields: readonly Field[];
  values: readonly Value[];
  /** What is said above them already. */
  without?: readonly (string | undefined)[];
}

/** What was written of declared fields, each under its label; addresses can be opened. */
export function DeclaredValues({ fields, values, without = [] }: Props) {
  const valueOf = ({ field }: Field) => values.find((one) => one.field === field);
  const links = fields.filter(({ kind }) => kind === 'link');
  const others = fields.filter(({ kind }) => kind !== 'files' && kind !== 'link');
  return (
    <>
      {others.flatMap((field) => {
        const value = valueOf(field);
        const said = value ? saidOf(field, value) : '';
        if (said === '' || without.includes(said) || without.includes(value?.text)) return [];
        return [
          <View key={field.field} className="declared-said">
            <View className="secondary">{bare(field.label)}</View>
            <Lines>{said}</Lines>
          </View>,
        ];
      })}
      {links.flatMap((field) => {
        const url = valueOf(field)?.text;
        return url
          ? [
              <MenuRow
                key={field.field}
                icon="book"
                label={bare(field.label)}
                hint={url}
                onPress={() => openLink(url)}
              />,
            ]
          : [];
      })}
    </>
  );
}

interface FilesProps {
  values: readonly Value[];
  addressOf: (fileId: string) => Promise<{ url: string }>;
}

/** The files that go with it, or nothing where there are none. */
export function DeclaredFiles({ values, addressOf }: FilesProps) {
  const files = values.flatMap((one) => one.files ?? []);
  if (files.length === 0) return null;
  return (
    <Attachments
      files={files}
      onFile={({ fileId, name }) => openFile(async () => ({ name, ...(await addressOf(fileId)) }))}
    />
  );
}
