import type * as contexts from '../../miniprogram/src/contexts';
import type { Ids } from './world';

/** One way to look at a page: who opens it, and with what. */
export interface View {
  /** Tells the views of a page apart; `content` is the usual one. */
  state: string;
  as: string;
  query?: Record<string, string>;
  /** It shows what is made up anew each time, such as ids: it has no picture to be held against. */
  varies?: true;
  /** Also seen on a desk screen, whose width it uses; `narrow`: one reads it as a text, or it is shown large. */
  desk?: true | 'narrow';
}

/** A context of the app, by its name in the app's list. */
export type Name = keyof typeof contexts;

/** The views of a context's pages; a page without its views does not compile. */
export type ViewsOf<Of extends Name> = (ids: Ids) => Record<keyof (typeof contexts)[Of]['pages'], View[]>;
