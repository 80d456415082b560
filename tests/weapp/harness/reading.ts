const INLINE = new Set(['WX-TEXT', 'SPAN', 'B', 'I', 'STRONG', 'EM', 'A']);

/** Whether an element itself is taken away from sight; its style is only parsed where it has one. */
export function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    (element.hasAttribute('style') && (element as HTMLElement).style.display === 'none')
  );
}

/** A text as one reads it: no line breaks, no runs of spaces. */
export const normal = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

/**
 * All that can be read in an element. Every element inside it, and it itself, is handed to `each` with its own text, the
 * inner before the outer, so that the whole tree is walked once.
 */
export function readText(element: Element, each?: (element: Element, text: string) => void): string {
  if (isHidden(element)) return '';
  let written = '';
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) written += child.nodeValue ?? '';
    else if (child.nodeType === 1) {
      const inner = readText(child as Element, each);
      written += INLINE.has((child as Element).tagName) ? inner : ` ${inner} `;
    }
  }
  const text = normal(written);
  each?.(element, text);
  return text;
}
