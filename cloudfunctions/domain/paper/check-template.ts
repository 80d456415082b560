import InspectModule from 'docxtemplater/js/inspect-module.js';
import { openXlsx } from 'hucre';
import * as z from 'zod';
import { papers, type PaperName } from '../../../types/shared/papers';
import { isPeoplesOwn, tagOf, type Takes } from './facts';
import { openDocx } from './fill-docx';
import { listOf } from './fill-xlsx';
import { paperOf } from './papers';

/** What is wrong with a template, each tag by its name; one with any of it is not taken, but for `unused`. */
export interface TemplateFaults {
  /** Tags that are opened and not closed, or the other way round. */
  broken: string[];
  /** Tags that the paper does not take there. */
  unknown: string[];
  /** Tags for what is people's own: opinions, evaluations, signatures, seals. */
  peoplesOwn: string[];
  /** Tags typed with the braces of a Chinese keyboard, which would be printed as they are. */
  fullWidth: string[];
  /** What every paper must carry, and this template does not. */
  missing: string[];
  /** What the paper could say, and this template does not. */
  unused: string[];
}

/** The line about who took a paper out. */
const takenTag = '取出说明';

/** Tags within tags, as they stand in a template. */
interface Nested {
  [tag: string]: Nested;
}

interface Read {
  tags: Nested;
  broken: string[];
  words: string;
}

/** Looks a template through, whole. Rejects where it is no file of its kind at all. */
export async function faultsOf(name: PaperName, template: Uint8Array): Promise<TemplateFaults> {
  const { tags, broken, words } =
    papers[name].format === 'docx' ? readDocx(template) : await readXlsx(template);
  const taken = takenBy(paperOf[name].takes);
  const found = placesOf(tags, taken);
  const strange = found.filter((place) => !taken.has(place)).map(lastOf);
  const lacking = [...taken.keys()].filter((place) => !found.includes(place)).map(lastOf);
  return {
    broken: once(broken),
    peoplesOwn: once(strange.filter(isPeoplesOwn)),
    unknown: once(strange.filter((tag) => !isPeoplesOwn(tag))),
    fullWidth: once(Array.from(words.matchAll(fullWidthTag), ([, tag = '']) => tag)),
    missing: lacking.filter((tag) => tag === takenTag),
    unused: once(lacking.filter((tag) => tag !== takenTag)),
  };
}

const fullWidthTag = /｛\s*[#^/]?\s*([^｛｝{}]{1,30}?)\s*｝/g;

const once = (all: string[]): string[] => [...new Set(all)];

const lastOf = (place: string): string => place.split('/').at(-1) ?? '';

/** The places of a paper's tags, `名单/姓名`, and whether each is a list. */
function takenBy(takes: Takes, within = ''): Map<string, boolean> {
  const places = new Map<string, boolean>();
  const fields: Record<string, z.ZodType> = takes.shape;
  for (const schema of Object.values(fields)) {
    const place = `${within}${tagOf(schema).tag}`;
    const isList = schema instanceof z.ZodArray;
    places.set(place, isList);
    if (isList)
      for (const [inner, of] of takenBy(schema.element as Takes, `${place}/`)) places.set(inner, of);
  }
  return places;
}

/** Where the tags of a template stand: within lists; a part that only stands or goes holds what is around it. */
function placesOf(tags: Nested, taken: Map<string, boolean>, within: string[] = []): string[] {
  return Object.entries(tags).flatMap(([tag, inner]) => {
    const place = placeOf(tag, taken, within);
    const lists = taken.get(place) === true ? place.split('/') : within;
    return [place, ...placesOf(inner, taken, lists)];
  });
}

/** What a tag means inside lists: the nearest of that name, looked for outwards. */
function placeOf(tag: string, taken: Map<string, boolean>, within: string[]): string {
  for (let depth = within.length; depth >= 0; depth -= 1) {
    const place = [...within.slice(0, depth), tag].join('/');
    if (taken.has(place)) return place;
  }
  return tag;
}

/** What docxtemplater says of each fault. */
interface LibraryError {
  properties?: { errors?: LibraryError[]; xtag?: string };
}

function readDocx(template: Uint8Array): Read {
  const inspected = new InspectModule();
  try {
    const opened = openDocx(template, [inspected]);
    return { tags: trimmed(inspected.getAllTags() as Nested), broken: [], words: opened.getFullText() };
  } catch (error) {
    const { properties } = error as LibraryError;
    if (!properties) throw error;
    const errors = properties.errors ?? [error as LibraryError];
    return { tags: {}, broken: errors.map((one) => one.properties?.xtag ?? ''), words: '' };
  }
}

/** Blanks around a tag do not matter. */
const trimmed = (tags: Nested): Nested =>
  Object.fromEntries(Object.entries(tags).map(([tag, inner]) => [tag.trim(), trimmed(inner)]));

async function readXlsx(template: Uint8Array): Promise<Read> {
  const { sheets } = await openXlsx(template);
  const tags: Nested = {};
  const broken: string[] = [];
  const words: string[] = [];
  for (const row of sheets.flatMap(({ rows }) => rows)) {
    const text = row.filter((cell) => typeof cell === 'string').join('\n');
    words.push(text);
    const list = listOf(row);
    if (list !== undefined && !text.includes(`{/${list}}`)) broken.push(list);
    const plain = Array.from(text.matchAll(/\{\s*([^{}#^/\s][^{}]*?)\s*\}/g), ([, tag = '']) => tag);
    const own = Object.fromEntries(plain.map((tag) => [tag, {}]));
    Object.assign(tags, list === undefined ? own : { [list]: { ...tags[list], ...own } });
  }
  return { tags, broken, words: words.join('\n') };
}
