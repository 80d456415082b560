import * as z from 'zod';
import type { Document, Field, Model } from '../../kernel/database';

/**
 * What a paper takes. Each fact has the tag that stands for it in the template, and the record that owns it: what no
 * record owns is nobody's to print.
 */

/** The record that a fact is read from, or works out of: a field of a collection. */
export interface Owner {
  collection: string;
  field: string;
  /** The register as the district reads it. */
  register: string;
}

/** What a tag stands for: `moment` is an instant (epoch ms), `many` a list whose items have tags of their own. */
type TagKind = 'fact' | 'moment' | 'extra' | 'share' | 'whether' | 'many';

export interface Tag {
  tag: string;
  kind: TagKind;
  owner?: Owner;
}

const tags = z.registry<Tag>();

/** Names the owner of a fact; a misspelt field does not compile. */
export const from = <Stored extends Document>(model: Model<Stored>, field: Field<Stored>): Owner => ({
  collection: model.name,
  field,
  register: 'none' in model.exit ? model.name : model.exit.sheet,
});

function say<S extends z.ZodType>(schema: S, tag: Tag): S {
  const own = schema.clone();
  tags.add(own, tag);
  return own;
}

/** A text or a number that belongs on the paper: `null`, where no record has it, prints as an underline. */
export const fact = (tag: string, owner: Owner) =>
  say(z.union([z.string(), z.number()]).nullable(), { tag, kind: 'fact', owner });

/** An instant (epoch ms): a date in a spreadsheet, words in a text. */
export const moment = (tag: string, owner: Owner) => say(z.int().nullable(), { tag, kind: 'moment', owner });

/** What records need not have: the empty text prints nothing, and what stands around it in a section goes with it. */
export const extra = (tag: string, owner: Owner) => say(z.string(), { tag, kind: 'extra', owner });

/** A share from 0 to 1, as a percentage; nothing where there is no whole. */
export const share = (tag: string, owner: Owner) => say(z.number().nullable(), { tag, kind: 'share', owner });

/** Whether a part of the paper stands. */
export const whether = (tag: string) => say(z.boolean(), { tag, kind: 'whether' });

/** A list. With an owner it must not be empty: then it has one line of underlines, and that owner is asked. */
export const many = <Shape extends z.ZodRawShape>(tag: string, shape: Shape, owner?: Owner) =>
  say(z.array(z.strictObject(shape)), { tag, kind: 'many', ...(owner && { owner }) });

/** What a paper takes, whole. */
export type Takes = z.ZodObject;

/** The tag of a field; throws for one that says nothing. */
export function tagOf(schema: z.ZodType): Tag {
  const tag = tags.get(schema);
  if (!tag) throw new Error('a field of a paper says no tag');
  return tag;
}

/** Every tag that a paper takes, those inside its lists after them, with the fields in which each lies. */
export function tagsIn(takes: Takes): Tag[] {
  return Object.values(takes.shape as Record<string, z.ZodType>).flatMap((schema) => {
    const tag = tagOf(schema);
    return schema instanceof z.ZodArray ? [tag, ...tagsIn(schema.element as Takes)] : [tag];
  });
}

/** What a paper can say, for whoever changes its template: each tag, the register it is from, and the list that it stands in. */
export const listedTags = (
  takes: Takes,
  inList?: string,
): { tag: string; register: string; inList?: string }[] =>
  Object.values(takes.shape as Record<string, z.ZodType>).flatMap((schema) => {
    const { tag, owner } = tagOf(schema);
    const own = { tag, register: owner?.register ?? '', ...(inList !== undefined && { inList }) };
    return schema instanceof z.ZodArray ? [own, ...listedTags(schema.element as Takes, tag)] : [own];
  });

/** What is people's own: no template takes it from a record. */
const peoplesOwn = /意见|评价|鉴定|评语|评定|等次|签名|签字|签章|盖章|公章|印章|手印/;

/** True for a tag that would put words into somebody's mouth, or a name or a seal under a paper. */
export const isPeoplesOwn = (tag: string): boolean => peoplesOwn.test(tag);
