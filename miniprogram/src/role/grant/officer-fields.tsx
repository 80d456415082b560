import type { Part } from '../../kit/form/parts';
import { TextField } from '../../kit/text-field';

interface Props {
  /** Someone on no roster, by the number they will bind with. */
  officer: Part<{ name: string; phone: string }>;
}

/** Name and phone number of an officer. */
export function OfficerFields({ officer }: Props) {
  return (
    <>
      <TextField label="姓名" max={20} {...officer.field('name')} />
      <TextField
        label="手机号"
        max={11}
        placeholder="11 位数字"
        hint="本人用这个号码绑定微信后，职务自动生效"
        {...officer.field('phone')}
        onChange={(phone) => officer.change({ phone: phone.trim() })}
      />
    </>
  );
}
