/** Taro's elements keep their label; the field or picture that they draw inside has to say it. */
const labelled = ['taro-input-core', 'taro-textarea-core', 'taro-image-core'].join(', ');

function speak() {
  for (const outer of document.querySelectorAll(labelled)) {
    const label = outer.getAttribute('aria-label');
    const inner = outer.querySelector('input, textarea, img');
    if (label === null || !inner) continue;
    const attribute = inner.tagName === 'IMG' ? 'alt' : 'aria-label';
    if (inner.getAttribute(attribute) !== label) inner.setAttribute(attribute, label);
  }
  // A page that scrolls inside itself is scrolled by keys only when it can be reached by them.
  for (const page of document.querySelectorAll('.taro_page:not([tabindex])'))
    page.setAttribute('tabindex', '0');
}

/** See spoken-fields.d.ts. */
export const speakFields = () => {
  new MutationObserver(speak).observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['aria-label'],
  });
};
