/**
 * What could be a name, a password or a token in an address: between `//` and `@`, or after a question mark in a value with such a name. If
 * only digits follow a colon, they are a port.
 */
const SECRET =
  /(?<=\/\/)[^\s"'<>“”/@:]{0,300}(?::(?!\d{1,5}\/)[^\s"'<>“”]{0,300})?(?=@)|(?<=[?&](?:access_token|private_token|token|password|secret|key)=)[^\s&"'<>“”]{1,300}/gi;

/** A text with each secret in its addresses replaced by what `mask` makes of it. */
export const replaceSecrets = (text: string, mask: (secret: string) => string): string =>
  text.replace(SECRET, mask);
