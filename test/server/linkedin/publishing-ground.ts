import { createGround, type Ground } from '../ground.ts';
import { createGate, type Gate } from '../gate.ts';
import { createLinkedIn, type LoopbackLinkedIn } from './loopback.ts';

/** A database and a LinkedIn, which a file of tests shares. */
export type PublishingGround = Ground & { readonly linkedin: LoopbackLinkedIn };

export async function createPublishingGround(): Promise<PublishingGround> {
  const [ground, linkedin] = [await createGround(), await createLinkedIn()];
  return {
    ...ground,
    linkedin,
    async drop() {
      await linkedin.close();
      await ground.drop();
    },
  };
}

/** LinkedIn as it is when nothing is the matter. */
export function calm({ rules }: LoopbackLinkedIn): void {
  Object.assign(rules, { way: () => 'keep', onKept: () => undefined, onRead: () => undefined, mayRead: false, retryAfter: '30' });
}

/** LinkedIn has the next post, or that of this text, and answers once the gate is opened. */
export function holdAnswer({ rules }: LoopbackLinkedIn, text?: string): { readonly reached: Promise<void>; readonly gate: Gate } {
  const [gate, reached] = [createGate(), createGate()];
  rules.onKept = (given) => {
    if (text !== undefined && given !== text) return undefined;
    reached.open();
    return gate.passed;
  };
  return { reached: reached.passed, gate };
}
