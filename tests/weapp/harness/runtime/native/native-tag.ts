import type exparser from 'miniprogram-exparser';

/** What a stand-in for one of WeChat's own tags does beyond holding its children. */
export interface NativeTag {
  create?(node: exparser.Node): void;
  /** `name` is camelCased. */
  set?(node: exparser.Node, name: string, value: unknown): void;
}
