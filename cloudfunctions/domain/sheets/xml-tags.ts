import { fail } from './fault';
import { limits } from './limits';

/** A tag of an XML text, as the reader of worksheets sees it too. */
export interface Tag {
  /** Without its prefix. */
  local: string;
  kind: 'open' | 'close' | 'empty';
  /** Where its attributes start and end in the text. */
  attributesFrom: number;
  attributesTo: number;
  /** Where the tag starts and what follows it starts. */
  from: number;
  to: number;
}

const [tab, space, less, greater, exclamation, slash, question] = [9, 32, 60, 62, 33, 47, 63];
const [double, single, colon] = [34, 39, 58];

/**
 * Visits the tags of an XML text in one pass, each character once, until `visit` answers `false`; refuses a document type
 * (entities that multiply), tags that are too long and elements nested too deep. The tag is the same object every time.
 */
export function eachTag(xml: string, visit: (tag: Readonly<Tag>) => unknown): void {
  const tag: Tag = { local: '', kind: 'open', attributesFrom: 0, attributesTo: 0, from: 0, to: 0 };
  let depth = 0;
  for (let from = xml.indexOf('<'); from >= 0;) {
    const next = xml.charCodeAt(from + 1);
    if (next === exclamation || next === question) {
      from = xml.indexOf('<', pastSpecial(xml, from));
      continue;
    }
    readTag(xml, from, tag);
    if (tag.kind === 'open' && (depth += 1) > limits.depth) fail('FILE_UNREADABLE');
    if (tag.kind === 'close') depth -= 1;
    if (visit(tag) === false) return;
    from = xml.indexOf('<', tag.to);
  }
}

const specials = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** The end of a comment, a piece of raw text or an instruction. */
function pastSpecial(xml: string, from: number): number {
  const [start, end] = specials.find(([mark]) => xml.startsWith(mark, from)) ?? fail('FILE_UNREADABLE');
  const at = xml.indexOf(end, from + start.length);
  return at < 0 ? fail('FILE_UNREADABLE') : at + end.length;
}

function readTag(xml: string, from: number, tag: Tag): void {
  const isClose = xml.charCodeAt(from + 1) === slash;
  const nameFrom = from + (isClose ? 2 : 1);
  const last = Math.min(xml.length, from + limits.tag);
  let localFrom = nameFrom;
  let at = nameFrom;
  for (; at < last; at += 1) {
    const sign = xml.charCodeAt(at);
    if (sign <= space || sign === greater || sign === slash) break;
    // The reader looks for quotes within names, too, and not in closing tags: neither is XML.
    if (sign === double || sign === single) fail('FILE_UNREADABLE');
    if (sign === colon) localFrom = at + 1;
  }
  const end = isClose ? endOfClosing(xml, at, last) : endOfTag(xml, at, last);
  const isEmpty = !isClose && xml.charCodeAt(end - 2) === slash;
  const openKind = isEmpty ? 'empty' : 'open';
  tag.local = xml.slice(localFrom, at);
  tag.kind = isClose ? 'close' : openKind;
  tag.attributesFrom = at;
  tag.attributesTo = end - (isEmpty ? 2 : 1);
  tag.from = from;
  tag.to = end;
}

function endOfClosing(xml: string, from: number, last: number): number {
  const end = pastSpace(xml, from, last);
  return xml.charCodeAt(end) === greater ? end + 1 : fail('FILE_UNREADABLE');
}

/** Just behind the `>` that is not inside quotes. */
function endOfTag(xml: string, from: number, last: number): number {
  let quote = 0;
  for (let at = from; at < last; at += 1) {
    const sign = xml.charCodeAt(at);
    if (quote !== 0) {
      if (sign === quote) quote = 0;
    } else if (sign === double || sign === single) quote = sign;
    else if (sign === greater) return at + 1;
    else if (sign === less) break;
  }
  return fail('FILE_UNREADABLE');
}

/** The value of an attribute, as written; the last one where it stands twice, as the reader takes it. */
export function attribute(
  xml: string,
  { attributesFrom, attributesTo: end }: Tag,
  wanted: string,
): string | undefined {
  let found: string | undefined;
  let at = pastSpace(xml, attributesFrom, end);
  while (at < end) {
    const equals = xml.indexOf('=', at);
    const quoteAt = pastSpace(xml, equals + 1, end);
    const quote = xml.charCodeAt(quoteAt);
    if (equals < 0 || equals >= end || (quote !== double && quote !== single)) fail('FILE_UNREADABLE');
    const close = xml.indexOf(quote === double ? '"' : "'", quoteAt + 1);
    if (close < 0 || close >= end) fail('FILE_UNREADABLE');
    if (xml.startsWith(wanted, at) && pastSpace(xml, at + wanted.length, end) === equals) {
      found = xml.slice(quoteAt + 1, close);
    }
    at = pastSpace(xml, close + 1, end);
  }
  return found;
}

function pastSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

const isSpace = (sign: number): boolean => sign === space || (sign >= tab && sign <= 13);
