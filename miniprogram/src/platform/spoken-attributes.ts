/** What is read aloud: Taro's templates for WeChat leave these attributes out unless they are named. */
const spoken = {
  'aria-label': '',
  'aria-hidden': '',
  'aria-checked': '',
  'aria-disabled': '',
  // WeChat calls the role `aria-role`; the pages write the web's `role`.
  'aria-role': 'i.role',
};

/** The components that carry them. */
export const spokenAttributes = {
  View: spoken,
  Button: spoken,
  Image: spoken,
  Input: spoken,
  Textarea: spoken,
};
