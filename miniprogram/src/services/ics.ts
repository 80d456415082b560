import type { Reminded } from './phone-calendar';

/** A calendar file (RFC 5545) of what phones and computers take in. Pure. */

const zone = 'Asia/Shanghai';
const hour = 3_600_000;

/**
 * The file's text. `now` is when it was made (epoch ms). Times are of Beijing, which has no summer time. A `uid` is the same each time, so
 * that a file taken in again changes what is there and does not double it.
 */
export function icsOf(name: string, all: readonly Reminded[], now: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//liangxin//calendar//ZH',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0800',
    'TZOFFSETTO:+0800',
    'END:STANDARD',
    'END:VTIMEZONE',
    ...all.flatMap((one) => eventOf(one, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const eventOf = ({ uid, title, note, on, startsAt, endsAt }: Reminded, now: number): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}`,
  `DTSTAMP:${compact(new Date(now).toISOString())}Z`,
  ...(startsAt === undefined
    ? [`DTSTART;VALUE=DATE:${on.replaceAll('-', '')}`]
    : [`DTSTART;TZID=${zone}:${inBeijing(startsAt)}`]),
  ...(endsAt === undefined ? [] : [`DTEND;TZID=${zone}:${inBeijing(endsAt)}`]),
  `SUMMARY:${escaped(title)}`,
  ...(note ? [`DESCRIPTION:${escaped(note)}`] : []),
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

/** `2026-11-27T02:00:00.000Z` as `20261127T020000`. */
const compact = (iso: string): string => iso.slice(0, 19).replace(/[-:]/g, '');

const inBeijing = (instant: number): string => compact(new Date(instant + 8 * hour).toISOString());

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n|\r/g, '\\n');

/** How many bytes a line may have, without its end. */
const octets = 75;

/** A line in pieces of 75 bytes at most, each after the first begun with a space; no character is cut in two. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  for (const letter of line) {
    const bytes = bytesOf(letter);
    // The space at the beginning counts.
    if (size + bytes > octets) {
      pieces.push(piece);
      [piece, size] = ['', 1];
    }
    piece += letter;
    size += bytes;
  }
  return [...pieces, piece].join('\r\n ');
}

/** Of a character in UTF-8. A phone of some years ago has no TextEncoder. */
function bytesOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
