/**
 * The text that an invitation's page puts on the clipboard: `sidelight:https://host[:port]`, wherever it stands in what was
 * pasted. Returns the server's origin, or null where there is none.
 */
export function parseInvitationText(text: string): string | null {
  const [, address] = /sidelight:(https?:\/\/[^\s"'<>]+)/i.exec(text) ?? [];
  if (address === undefined || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.username === '' && url.password === '' && url.hostname !== '' ? url.origin : null;
}

/** The host permission a server needs, as browsers write it: ports have no place in it. */
export function originPattern(server: string): string {
  const { protocol, hostname } = new URL(server);
  return `${protocol}//${hostname}/*`;
}

/** A server's name as a person sees it: host and port. */
export function hostOf(server: string): string {
  return URL.canParse(server) ? new URL(server).host : server;
}

/** Whether the server runs on this computer, as `npm start` has it. */
export function isOnThisComputer(server: string): boolean {
  return URL.canParse(server) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(server).hostname);
}
