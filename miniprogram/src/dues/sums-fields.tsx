import { View } from '@tarojs/components';
import { Basis } from '../domain/basis';
import { Field } from '../kit/field';
import { TextField } from '../kit/text-field';
import type { Output } from '../services/contract';
import type { DuesCategory, DuesPart } from '../../../types/shared/dues';
import { fenOf, leftOutLabels, partLabels } from './labels';

export type Guide = Output<'dues.reckon'>['guide'];
/** What was written in yuan, by part. */
export type Written = Partial<Record<DuesPart, string>>;

interface Props {
  guide: Guide;
  category: DuesCategory;
  written: Written;
  onChange: (written: Written) => void;
  error?: string | undefined;
}

/** The lines of a base, each with what it does and by which rule; and what does not count. */
export function SumsFields({ guide, category, written, onChange, error }: Props) {
  const own = guide.find((one) => one.category === category);
  if (!own) return null;
  return (
    <Field label="各项金额（元，每月；没有的不填）" error={error}>
      {own.parts.map(({ part, does, citation }) => (
        <View key={part}>
          <TextField
            label={`${does === 'off' ? '减去 ' : ''}${partLabels[part]}`}
            max={11}
            value={written[part] ?? ''}
            onChange={(text) => onChange({ ...written, [part]: text })}
          />
          <Basis citation={citation} note={does === 'off' ? '不计入，先减去' : '计入基数'} />
        </View>
      ))}
      {own.parts.length === 0 && <View>这一类每月交固定的数，不用填收入。</View>}
      {own.leftOut.length > 0 && (
        <View className="secondary">
          {`不计入，不用填：${own.leftOut.map((one) => leftOutLabels[one]).join('、')}。`}
        </View>
      )}
    </Field>
  );
}

/** What of the lines of a category was written, in fen. */
export function sumsOf(
  guide: Guide,
  category: DuesCategory,
  written: Written,
): Partial<Record<DuesPart, number>> {
  const parts = guide.find((one) => one.category === category)?.parts ?? [];
  return Object.fromEntries(
    parts.flatMap(({ part }) => {
      const fen = fenOf(written[part] ?? '');
      return fen === undefined ? [] : [[part, fen]];
    }),
  );
}

/** The fault of a line that is no amount. */
export const faultOfSums = (written: Written): string | undefined =>
  Object.values(written).some((text) => text.trim() && fenOf(text) === undefined)
    ? '请写金额，例如 6500 或 6500.50'
    : undefined;

/** Fen as it is written into a field. */
export const writtenOf = (sums: Partial<Record<DuesPart, number>> | undefined): Written =>
  Object.fromEntries(Object.entries(sums ?? {}).map(([part, fen]) => [part, String(fen / 100)]));
