import { defineCollection, none } from '../kernel/database';

/** What a mini-program code stands for. */
export interface SceneRecord {
  _id: string;
  address: string;
}

/** The address of a page that a mini-program code leads to; `_id` is the short code that it carries. */
export const Scenes = defineCollection<SceneRecord>()({
  name: 'scenes',
  indexes: [],
  organizations: none('it names a page'),
  retention: { kept: 'a printed code must lead to its page for ever' },
  about: none('a printed code is of an activity or a branch'),
  exit: none('a code is of no use outside WeChat'),
});
