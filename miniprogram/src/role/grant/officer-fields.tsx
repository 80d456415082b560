import { TextField } from '../../kit/text-field';

/** Someone on no roster, by the number they will bind with. */
export interface Officer {
  name: string;
  phone: string;
}

interface Props {
  officer: Officer;
  /** Faults show once granting was tried. */
  tried: boolean;
  onChange: (officer: Officer) => void;
}

/** Name and phone number of an officer. */
export function OfficerFields({ officer, tried, onChange }: Props) {
  return (
    <>
      <TextField
        label="姓名"
        value={officer.name}
        max={20}
        error={tried && !officer.name.trim() ? '请写上姓名' : undefined}
        onChange={(name) => onChange({ ...officer, name })}
      />
      <TextField
        label="手机号"
        value={officer.phone}
        max={11}
        placeholder="11 位数字"
        hint="本人用这个号码绑定微信后，职务自动生效"
        error={tried && !/^1\d{10}$/.test(officer.phone) ? '手机号要填 11 位数字' : undefined}
        onChange={(phone) => onChange({ ...officer, phone: phone.trim() })}
      />
    </>
  );
}
