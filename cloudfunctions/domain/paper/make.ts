import { papers, type PaperName } from '../../../types/shared/papers';
import { minuteOf } from '../../kernel/clock';
import type { Caller } from '../../kernel/identity';
import { fillDocx } from './fill-docx';
import { fillXlsx } from './fill-xlsx';
import { paperOf } from './papers';
import { valuesOf, type Missing } from './values';

/** A paper as a file, and what of it was left to be written by hand. */
export interface Made {
  bytes: Buffer;
  missing: Missing[];
}

/** Makes a paper of a template, its facts, and the line about its taking out. */
export async function makePaper(
  name: PaperName,
  { template, facts, taken }: { template: Uint8Array; facts: object; taken: string },
): Promise<Made> {
  const { format } = papers[name];
  const { values, missing } = valuesOf(paperOf[name].takes, { ...facts, taken }, format);
  const bytes = format === 'docx' ? fillDocx(template, values) : await fillXlsx(template, values);
  return { bytes, missing };
}

/** One taking-out of a paper. */
interface Taking {
  version: string;
  /** Epoch ms. */
  at: number;
  /** The one before, if there was one. */
  before?: { fingerprint: string; at: number } | undefined;
  /** It is hung up for everybody. */
  isPosted?: boolean | undefined;
}

/**
 * The discreet line of a paper: made by whom and when, from which version of the records, and whether these say something
 * else than when it was taken out before. What is
 * hung up names the organisation only.
 */
export function takenLine({ account }: Caller, { version, before, at, isPosted = false }: Taking): string {
  const { name, organizationName } = account;
  const changed =
    before && before.fingerprint !== version ? `；与 ${minuteOf(before.at)} 取出的一份相比，记录有变动` : '';
  const made = `${minuteOf(at)} 取出，记录版本 ${version}${changed}`;
  return isPosted
    ? `${organizationName}于 ${made}`
    : `${name}（${organizationName}）于 ${made}；内部使用，不得外传`;
}
