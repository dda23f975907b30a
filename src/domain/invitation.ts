/** What the Admins see of an invitation they sent. `left`, `removed`: whom it brought is a member no more. */
export const INVITATION_STATES = ['open', 'accepted', 'declined', 'revoked', 'expired', 'left', 'removed'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** An invitation waits so long, in milliseconds; sending it again renews it. */
export const INVITATION_LIFETIME_MS = 7 * 86_400_000;

/** How much of his history a person lets a Group see. */
export const HISTORIES = ['all', 'from-today'] as const;
export type History = (typeof HISTORIES)[number];

/** Invitations that one Admin may send in 24 hours, over all his Groups. */
export const INVITATIONS_A_DAY = 200;

/** How often one invitation may be sent again in 24 hours. */
export const RESENDS_A_DAY = 3;

/** What became of an invitation's mail: `refused` by the mail server when it was handed over; `none`: there is no mail server. */
export const MAIL_STATES = ['waiting', 'sent', 'refused', 'none'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** E-mail addresses in a pasted text, normalized, each once, in order; `bad` holds what looks like none. */
export function parseAddresses(text: string): { readonly addresses: string[]; readonly bad: string[] } {
  const addresses = new Set<string>();
  const bad: string[] = [];
  for (const part of text.split(/[\s,;]+/)) {
    const word = part.replace(/^[<("']+|[>)"'.]+$/g, '');
    if (isAddress(word)) addresses.add(normalizeAddress(word));
    else if (word.includes('@')) bad.push(part);
  }
  return { addresses: [...addresses], bad };
}

/** A plain check that a typing error fails, and a character that is not seen; whether mail arrives, only mail tells. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s\p{C}@<>"(),;:\\]{1,64}@[^\s\p{C}@<>"(),;:\\.]+(\.[^\s\p{C}@<>"(),;:\\.]+)+$/u.test(text);
}

export function normalizeAddress(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}
