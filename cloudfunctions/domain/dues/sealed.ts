import type { Told } from '../../kernel/database';
import { seal, unseal } from '../../kernel/phone';
import type { Reckoned, Sums } from './reckoning';

/** What an assessment keeps sealed: the sums filled in, and what followed from them, in fen. */
export interface Sealed {
  sums: Sums;
  base: Reckoned['base'];
  rate?: number;
  beforeCap: number;
  /** What is owed a month, and what the member gives beyond it every month of their own will. */
  fen: number;
  voluntaryFen: number;
}

export const sealAssessment = (opened: Sealed): string => seal(JSON.stringify(opened));

/** An assessment opened; nothing where its base is gone by now. Only for the member and their branch's keeper of dues. */
export const openAssessment = ({ sealed }: { sealed?: string }): Sealed | undefined =>
  sealed ? (JSON.parse(unseal(sealed)) as Sealed) : undefined;

/** An assessment as its member is told of it. */
export function toldAssessment(record: { at: number; from: string; until: string; sealed?: string }): Told {
  const opened = openAssessment(record);
  const amount = opened ? `，每月 ${((opened.fen + opened.voluntaryFen) / 100).toFixed(2)} 元` : '';
  const base =
    opened && opened.base.over > 0
      ? `，基数 ${(opened.base.over / opened.base.under / 100).toFixed(2)} 元`
      : '';
  return { at: record.at, text: `${record.from} 至 ${record.until}${base}${amount}` };
}
