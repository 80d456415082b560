/** What the run did against what the product says it did. */
export class Checks {
  private readonly lines: { what: string; expected: unknown; found: unknown; agrees: boolean }[] = [];

  /** Notes one comparison; it is reported at the end, agreeing or not. */
  equal(what: string, found: unknown, expected: unknown): void {
    this.lines.push({ what, expected, found, agrees: JSON.stringify(found) === JSON.stringify(expected) });
  }

  /** What does not agree, in words. */
  faults(): string[] {
    return this.lines
      .filter(({ agrees }) => !agrees)
      .map(({ what, found, expected }) => `${what}: ${JSON.stringify({ found, expected })}`);
  }

  print(): void {
    for (const { what, expected, found, agrees } of this.lines) {
      const shown = Array.isArray(found) ? `${found.length} 项一致` : JSON.stringify(found);
      console.log(
        `${agrees ? '  ✓' : '  ✗'} ${what}：${shown}${agrees ? '' : `（应为 ${JSON.stringify(expected)}）`}`,
      );
    }
  }
}
