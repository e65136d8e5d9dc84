/*
 * The checksums in numbers of accounts and persons. Each takes the number without separators, and is true if the checksum is
 * right. A made-up number passes in one of eleven to ninety-seven cases.
 */

/** ISO 7064 MOD 97-10, as in account numbers: letters count from ten, the first four characters move to the end. */
export function hasMod97(account: string): boolean {
  const turned = account.slice(4) + account.slice(0, 4);
  let rest = 0;
  for (const figure of turned) rest = Number(`${rest}${Number.parseInt(figure, 36)}`) % 97;
  return rest === 1;
}

/** The Dutch “eleven test”: nine digits with weights nine to two, and minus one for the last. */
export function hasEleven(number: string): boolean {
  // Zeros, or nine times the same digit, are what people write when they mean no number.
  if (/^0{2}|^(\d)\1{8}$/.test(number)) return false;
  const sum = [...number].reduce((all, figure, at) => all + Number(figure) * (at === 8 ? -1 : 9 - at), 0);
  return sum % 11 === 0;
}

/** Belgium: the day of birth, a number, and 97 minus the remainder of both; for people born since 2000, with a two in front. */
export function hasRrnKey(number: string): boolean {
  const month = Number(number.slice(2, 4)) % 20;
  const day = Number(number.slice(4, 6));
  if (month > 12 || day > 31) return false;
  const key = Number(number.slice(9));
  return [number.slice(0, 9), `2${number.slice(0, 9)}`].some((one) => 97 - (Number(one) % 97) === key);
}

/** Spain: a letter for the remainder of 23; foreigners' numbers start with X, Y or Z for zero, one and two. */
export function hasSpanishLetter(number: string): boolean {
  const digits = number.slice(0, -1).replace(/^[XYZ]/, (letter) => String("XYZ".indexOf(letter)));
  return "TRWAGMYFPDXBNJZSQVHLCKE"[Number(digits) % 23] === number.at(-1);
}

/** France: 97 minus the remainder of the first thirteen; Corsica has 2A and 2B. */
export function hasNirKey(number: string): boolean {
  const month = Number(number.slice(3, 5));
  if (month === 0 || (month > 12 && month < 20)) return false;
  const corsica = number.slice(5, 7);
  if (/[AB]/.test(corsica) && !/^2[AB]$/.test(corsica)) return false;
  const plain = number.slice(0, 13).replace("2A", "19").replace("2B", "18");
  return 97 - (Number(plain) % 97) === Number(number.slice(13));
}

const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/** Italy: the last letter is the sum of the fifteen characters before it, those in odd places by a table. */
export function hasItalianLetter(code: string): boolean {
  const sum = [...code.slice(0, 15)].reduce((all, sign, at) => {
    const value = /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 65;
    return all + (at % 2 === 0 ? (ODD[value] ?? 0) : value);
  }, 0);
  return code.charCodeAt(15) - 65 === sum % 26;
}
