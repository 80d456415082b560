/** A part of the filing papers: what a person reads, before it is a Word file. */
export interface Part {
  title: string;
  /** Said before the table. */
  lines: string[];
  /** The first row is the heading; an empty cell is left for people to write in. */
  table?: string[][];
}
