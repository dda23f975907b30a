/** LinkedIn's own composer, opened with a text in it. Nothing of it is documented: what was seen to work for years. */

/** Longer addresses are cut, or refused, by what lies between. */
const LONGEST = 2_000;
const COMPOSER = 'https://www.linkedin.com/feed/?shareActive=true';

/** `filled`: the address holds the text. Otherwise it was too long, and is to be pasted. */
export type ComposerAddress = { readonly address: string; readonly filled: boolean };

export function composerAddress(text: string): ComposerAddress {
  const address = `${COMPOSER}&text=${encodeURIComponent(text)}`;
  return address.length <= LONGEST ? { address, filled: true } : { address: COMPOSER, filled: false };
}
