/** A text with ordinary spaces and nothing unseen in it, as it is read. */
export const plain = (text: string | undefined) => text?.replace(/\u2060/gu, '').replace(/[\u00a0\u2009\u202f]/gu, ' ');
