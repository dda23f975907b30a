import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { AppEnv } from '../context.ts';

/** Says that the server answers, and nothing else: no version, no count. */
export function createHealthRoute(): Hono<AppEnv> {
  const description = describeRoute({
    description: 'Whether the server answers',
    responses: { 200: { description: 'It does' } },
  });
  return new Hono<AppEnv>().get('/health', description, (c) => c.json({ ok: true }));
}
