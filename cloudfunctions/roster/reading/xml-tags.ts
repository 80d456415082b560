import { fail } from './fault';
import { limits } from './limits';

/** A tag of an XML text, as the reader of worksheets sees it too. */
export interface Tag {
  /** Without its prefix. */
  local: string;
  kind: 'open' | 'close' | 'empty';
  /** Between name and end, as written. */
  attributes: string;
  /** Where the tag starts and what follows it starts. */
  from: number;
  to: number;
}

const [less, exclamation, question, slash] = [60, 33, 63, 47];

/**
 * Visits the tags of an XML text in one pass, each character once; refuses a document type (entities that multiply),
 * tags that are too long and elements nested too deep.
 */
export function* tagsOf(xml: string): Generator<Tag> {
  let depth = 0;
  for (let from = xml.indexOf('<'); from >= 0;) {
    const next = xml.charCodeAt(from + 1);
    if (next === exclamation || next === question) {
      from = xml.indexOf('<', pastSpecial(xml, from));
      continue;
    }
    const to = endOfTag(xml, from);
    const tag = tagOf(xml, from, to);
    if (tag.kind === 'open' && (depth += 1) > limits.depth) fail('FILE_UNREADABLE');
    if (tag.kind === 'close') depth -= 1;
    yield tag;
    from = xml.indexOf('<', to);
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

/** Just behind the `>` that is not inside quotes. */
function endOfTag(xml: string, from: number): number {
  let quote = 0;
  const last = Math.min(xml.length, from + limits.tag);
  for (let at = from + 1; at < last; at += 1) {
    const sign = xml.charCodeAt(at);
    if (quote !== 0) {
      if (sign === quote) quote = 0;
    } else if (sign === 34 || sign === 39) quote = sign;
    else if (sign === 62) return at + 1;
    else if (sign === less) break;
  }
  return fail('FILE_UNREADABLE');
}

function tagOf(xml: string, from: number, to: number): Tag {
  const isClose = xml.charCodeAt(from + 1) === slash;
  const isEmpty = !isClose && xml.charCodeAt(to - 2) === slash;
  const openKind = isEmpty ? 'empty' : 'open';
  const start = from + (isClose ? 2 : 1);
  const end = to - (isEmpty ? 2 : 1);
  let nameEnd = start;
  while (nameEnd < end && xml.charCodeAt(nameEnd) > 32) nameEnd += 1;
  const name = xml.slice(start, nameEnd);
  return {
    local: name.slice(name.indexOf(':') + 1),
    kind: isClose ? 'close' : openKind,
    attributes: xml.slice(nameEnd, end),
    from,
    to,
  };
}

/** The value of an attribute, as written; the last one where it stands twice, as the reader takes it. */
export function attribute(attributes: string, wanted: string): string | undefined {
  let found: string | undefined;
  let at = pastSpace(attributes, 0);
  while (at < attributes.length) {
    const equals = attributes.indexOf('=', at);
    if (equals < 0) fail('FILE_UNREADABLE');
    const quoteAt = pastSpace(attributes, equals + 1);
    const quote = attributes[quoteAt];
    const end = quote === '"' || quote === "'" ? attributes.indexOf(quote, quoteAt + 1) : -1;
    if (end < 0) fail('FILE_UNREADABLE');
    if (attributes.slice(at, equals).trim() === wanted) found = attributes.slice(quoteAt + 1, end);
    at = pastSpace(attributes, end + 1);
  }
  return found;
}

function pastSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1;
  return at;
}
