/** Folders that a run needs for a while: those of a PostgreSQL or a browser, which is made of a thousand files and more. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Of Linux; in a container it may be small. */
const MEMORY = '/dev/shm';
const ROOM = 2 ** 31;

/** In memory where there is enough of it: a disk is slow to make files, and to forget them. The prefix is short: a socket's path holds 107 bytes. */
export function makeFleetingFolder(prefix: string): string {
  return fs.mkdtempSync(path.join(hasRoom() ? MEMORY : os.tmpdir(), prefix));
}

function hasRoom(): boolean {
  if (!fs.existsSync(MEMORY)) return false;
  const { bavail, bsize } = fs.statfsSync(MEMORY);
  return bavail * bsize > ROOM;
}
