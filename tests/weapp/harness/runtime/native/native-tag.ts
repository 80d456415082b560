import type { Node } from '../node';

/** What a stand-in for one of WeChat's own tags does beyond holding its children. */
export interface NativeTag {
  /** What its behaviour reads, by camelCased name; a template may give it more. */
  properties?: string[];
  /** The node stands, with nothing given to it yet. */
  created?(node: Node): void;
  /** A property has another value than before. */
  changed?(node: Node, name: string, value: unknown): void;
}
