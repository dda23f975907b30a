import { beforeEach, onTestFailed } from 'vitest';

/** Tests that go on where the one before them ended: after the first failure the rest fail at once, and say why. */
export function endAtFirstFailure(): void {
  let broken = '';
  beforeEach(({ task }) => {
    if (broken) throw new Error(`it has ended before, at '${broken}'`);
    onTestFailed(() => {
      broken ||= task.name;
    });
  });
}
