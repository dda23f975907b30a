/** Raised with every change of a schema: test/unit/protocol/version.test.ts holds the hash of them all. */
export const PROTOCOL_VERSION = 1;

/** The oldest version that the server still understands. An older client is told so, and still told what it may keep. */
export const OLDEST_PROTOCOL_VERSION = 1;

/** The request header in which a client says its version. */
export const PROTOCOL_HEADER = 'X-Sidelight-Protocol';
