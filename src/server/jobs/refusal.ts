/**
 * That the mail server will not have this mail, for its address or its sender or its size, is no reason to try again. Any other fault
 * is: that it does not know us (535) is the operator's to put right, and no word about the address.
 */
export function isRefusal(error: unknown): true {
  const status = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (status >= 500 && status < 600 && (code === 'EENVELOPE' || code === 'EMESSAGE')) return true;
  throw error;
}
