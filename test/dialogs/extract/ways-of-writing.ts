const DIGITS = Array.from('零一二三四五六七八九');
const FORMAL = Array.from('零壹贰叁肆伍陆柒捌玖');
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A whole number from 1 to 9,999 in Chinese: 1050 is 一千零五十, in formal characters 壹仟零伍拾. */
function han(value: number, { formal = false } = {}): string {
  const digits = formal ? FORMAL : DIGITS;
  const units = formal ? ['', '拾', '佰', '仟'] : ['', '十', '百', '千'];
  const places = Array.from(String(value), Number);
  return places
    .map((digit, index) => (digit === 0 ? '零' : `${digits[digit]}${units[places.length - 1 - index]}`))
    .join('')
    .replaceAll(/零+/g, '零')
    .replace(/零$/, '');
}

/** Every way to write `wan` times ten thousand yuan (1 to 9,999). */
export function yuanForms(wan: number): string[] {
  const yuan = wan * 10_000;
  return [
    `${wan}万`,
    `${wan} 万元`,
    `${wan}w`,
    `人民币${wan}万`,
    `${han(wan)}万`,
    `${han(wan)}万元`,
    `${han(wan, { formal: true })}万元整`,
    `${yuan}元`,
    `¥${yuan.toLocaleString('en-US')}`,
    `${yuan.toLocaleString('en-US')} RMB`,
    `RMB ${wan * 10}k`,
    `CNY ${wan / 100}m`,
    `${wan / 100} million yuan`,
    `RMB ${wan / 100} mio`,
    `${wan / 100} MRMB`,
    `${yuan.toLocaleString('en-US').replaceAll(',', ' ')} yuan`,
  ];
}

/** Every way to write `thousands` times a thousand dollars. */
export function dollarForms(thousands: number): string[] {
  return [
    `$${thousands}k`,
    `USD ${thousands}K`,
    `US$${(thousands * 1000).toLocaleString('en-US')}`,
    `${thousands} thousand US dollars`,
    `${thousands * 1000}美元`,
    `${thousands / 1000}M USD`,
  ];
}

/** Every way to write or dictate the mobile number 1XXXXXXXXXX of the mainland. */
export function mobileForms(number: string): string[] {
  const [network, area, rest] = [number.slice(0, 3), number.slice(3, 7), number.slice(7)];
  const spoken = Array.from(number.slice(1), (digit) => DIGITS[Number(digit)]).join('');
  return [
    number,
    `${network} ${area} ${rest}`,
    `${network}-${area}-${rest}`,
    `+86 ${number}`,
    `+86-${network}-${area}-${rest}`,
    `(+86)${number}`,
    `0086${number}`,
    `幺${spoken}`,
  ];
}

/** Every way to write a day with its year. */
export function dayForms(year: number, month: number, day: number): string[] {
  const two = (value: number) => String(value).padStart(2, '0');
  const name = MONTHS[month - 1] ?? '';
  return [
    `${year}-${two(month)}-${two(day)}`,
    `${year}/${month}/${day}`,
    `${year}.${month}.${day}`,
    `${year}年${month}月${day}日`,
    `${year}年${han(month).replace(/^一十/, '十')}月${han(day).replace(/^一十/, '十')}号`,
    `${day} ${name} ${year}`,
    `${name} ${day}, ${year}`,
    `${name.slice(0, 3)} ${day} ${year}`,
  ];
}
