/** The server as a process: `node --import tsx src/server/main.ts`. */
import { readEnv } from './env.ts';
import { type RunningServer, startServer } from './server.ts';

let ending = false;
let running: RunningServer | undefined;

/** Also while it still starts: it is then ended as soon as it has started. */
function end(): void {
  ending = true;
  void running?.stop().then(
    () => process.exit(0),
    (error: unknown) => fail(error),
  );
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : 'Sidelight could not start.'}\n`);
  process.exit(1);
}

process.on('SIGINT', end);
process.on('SIGTERM', end);
process.on('SIGHUP', end); // its terminal was closed

try {
  running = await startServer(readEnv(process.env));
  process.stdout.write(`Sidelight answers at ${running.url}\n`);
  if (ending) end();
} catch (error) {
  fail(error);
}
