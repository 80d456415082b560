import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { contracts } from '../../types';
import { asksOf } from '../../types/asks';
import { targetOf, type Action } from '../../types/contract';

/**
 * What a person fills in has a question in the form that sends it, where it is marked when the cloud refuses it; and the
 * question has as much room as the contract gives it. Read from the app's source, folder by folder.
 */

const src = join(__dirname, '../../miniprogram/src');

interface Folder {
  name: string;
  text: string;
  hasForm: boolean;
}

/** Every folder below one, with the text of its own files. */
function foldersBelow(name: string): Folder[] {
  const entries = readdirSync(join(src, name), { withFileTypes: true });
  const text = entries
    .filter((one) => /\.tsx?$/.test(one.name))
    .map((one) => readFileSync(join(src, name, one.name), 'utf8'))
    .join('\n');
  const below = entries
    .filter((one) => one.isDirectory())
    .flatMap((one) => foldersBelow(`${name}/${one.name}`));
  return [{ name, text, hasForm: text.includes('useForm(') }, ...below];
}

const textBelow = (name: string): string =>
  foldersBelow(name)
    .map(({ text }) => text)
    .join('\n');

const actions = new Map<string, Action>(
  Object.values(contracts).flatMap(({ context, actions: own }) =>
    Object.entries(own as Record<string, Action>).map(
      ([name, action]) => [`${context}.${name}`, action] as const,
    ),
  ),
);

const callsIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/'(\w+\.\w+)'/g)].flatMap(([, name = '']) => name))].filter((name) =>
    actions.has(name),
  );

/** The schema at a path of an input, through lists, defaults and several forms; nothing where a form has none. */
function schemaAt(schema: z.ZodType, path: string[]): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return schemaAt(schema.unwrap() as z.ZodType, path);
  const [first, ...rest] = path;
  if (first === undefined) return [schema];
  if (schema instanceof z.ZodArray) return schemaAt(schema.element as z.ZodType, path);
  if (schema instanceof z.ZodDiscriminatedUnion)
    return schema.options.flatMap((one) => schemaAt(one as z.ZodType, path));
  if (!(schema instanceof z.ZodObject)) return [];
  const inner = (schema.shape as Record<string, z.ZodType>)[first];
  return inner ? schemaAt(inner, rest) : [];
}

/** One of a few answers, each a tap: there is nothing in it that could be wrong. */
const isTapped = (schema: z.ZodType) =>
  schema instanceof z.ZodBoolean || schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral;

/** What no question asks for, and how it comes about. */
const askedOtherwise: Record<string, string> = {
  'activity.setThemeDay rule.on.nth': 'the form offers days of the month',
  'activity.setThemeDay rule.on.weekday': 'the form offers days of the month',
  'attendance.checkInByHand memberIds': 'who is ticked, or whose row was opened',
  'attendance.confirm memberIds': 'whose row was opened',
  'attendance.checkIn code': 'scanned, or six digits that send themselves',
  'attendance.checkOut code': 'scanned, or six digits that send themselves',
  'account.bindByPhone code': 'WeChat gives it',
  'account.changePhone code': 'WeChat gives it',
  'account.agreePrivacy version': 'the text that is on the screen',
  'roster.preview fileId': 'the file that was chosen; what is wrong in it is said line by line',
  'training.invite memberIds': 'those who are proposed, by the records',
  'rule.propose change.rule': 'the rule whose page it is',
};

const forms = readdirSync(src, { withFileTypes: true })
  .filter((one) => one.isDirectory() && existsSync(join(src, one.name, 'context.ts')))
  .flatMap((one) => foldersBelow(one.name).map((folder) => ({ context: one.name, ...folder })))
  .filter(({ hasForm }) => hasForm);

const shared = textBelow('domain');

it('marks every answer that a form sends at its question', () => {
  const missing = forms.flatMap(({ context, name, text }) => {
    // A part of a form may lie elsewhere in its context.
    const all = textBelow(context) + shared;
    const asked = new Set(
      [...all.matchAll(/\b(?:field|fault|part|items|faultOf)\(\s*['"`]([^'"`]+)['"`]/g)].flatMap(
        ([, path = '']) => path.split('.'),
      ),
    );
    const renamed = [...text.matchAll(/named: .*/g)].join('\n');
    return callsIn(text).flatMap((action) => {
      const { input, access } = actions.get(action) as Action;
      return asksOf(input, targetOf(access)?.by)
        .filter(({ field }) => !schemaAt(input, field.split('.')).every(isTapped))
        .filter(({ field }) => !(`${action} ${field}` in askedOtherwise))
        .filter(({ field }) => {
          const parts = field.split('.');
          return !asked.has(parts.at(-1) ?? '') && !parts.some((part) => renamed.includes(part));
        })
        .map(({ field }) => `${name}: ${action} ${field}`);
    });
  });
  expect(missing).toEqual([]);
});

/** The longest text that a schema takes; nothing where it is none. */
const longest = (schema: z.ZodType): number[] => {
  const most = schema instanceof z.ZodString ? schema.maxLength : undefined;
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((one) => longest(one as z.ZodType));
  return typeof most === 'number' ? [most] : [];
};

/** All texts in an input of a name, wherever they stand. */
function textsOf(schema: z.ZodType, name: string, own = ''): number[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return textsOf(schema.unwrap() as z.ZodType, name, own);
  if (schema instanceof z.ZodArray) return textsOf(schema.element as z.ZodType, name, own);
  if (schema instanceof z.ZodRecord) return textsOf(schema.valueType as z.ZodType, name, own);
  if (schema instanceof z.ZodDiscriminatedUnion)
    return schema.options.flatMap((one) => textsOf(one as z.ZodType, name, own));
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, inner]) =>
      textsOf(inner, name, key),
    );
  return own === name ? longest(schema) : [];
}

/** Where the room of a question is not that of one text in the contract, and why. */
const otherRoom: Record<string, string> = {
  'minutes/edit: agenda': 'several lines of which each is a text of its own',
  'organization/change: name': 'the form for units lies beside it, whose names are longer',
  'training/form: topics': 'several topics in one line, each a text of its own',
  'role/grant: phone': 'eleven digits are a whole number; the contract takes how others write it',
};

it('gives every text the room that the contract gives it', () => {
  const wrong = forms.flatMap(({ name, text }) => {
    const inputs = callsIn(text).map((action) => (actions.get(action) as Action).input);
    return [...text.matchAll(/<TextField\b[^>]*?\bmax=\{(\d+)\}[^>]*?\.field\('(\w+)'\)/g)].flatMap(
      ([, max = '', field = '']) => {
        const allowed = inputs.flatMap((input) => textsOf(input, field));
        const isOwn = `${name}: ${field}` in otherRoom;
        return allowed.length > 0 && !isOwn && !allowed.includes(Number(max))
          ? [`${name}: ${field} ${max}, not ${allowed.join()}`]
          : [];
      },
    );
  });
  expect(wrong).toEqual([]);
});
