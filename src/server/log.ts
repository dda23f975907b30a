/** One line of JSON. The allowlist is this type: never an address, a name, a token, a figure, a raw path or an id. */
export type LogEntry =
  | {
      readonly event: 'request';
      readonly id: string;
      readonly method: string;
      /** The pattern ('/v1/push'), never what was asked for. */
      readonly route: string;
      readonly status: number;
      readonly ms: number;
      /** A pseudonym that only this server can make. */
      readonly person?: string;
    }
  /** LinkedIn refused to publish a post. */
  | { readonly event: 'linkedin'; readonly status: number }
  | { readonly event: 'error'; readonly id: string; readonly kind: string; readonly at?: string }
  | {
      readonly event: 'job';
      readonly kind: string;
      readonly outcome: 'later' | 'given up';
      readonly attempts: number;
      readonly fault: string;
    };

export type Log = (entry: LogEntry) => void;

export function createLog(write: (line: string) => void): Log {
  return (entry) => write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
}

/** What an error may say of itself: its class or code, and the first place in our own code; its message could hold anything. */
export function describeError(error: unknown): { readonly kind: string; readonly at?: string } {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = 'code' in error && typeof error.code === 'string' && /^[A-Z0-9_]{1,30}$/.test(error.code) ? error.code : null;
  const at = /\/(src\/server\/[\w./-]+\.ts:\d+)/.exec(error.stack ?? '')?.[1];
  return { kind: code ?? error.constructor.name, ...(at && { at }) };
}
