import type { Hono, MiddlewareHandler } from 'hono';
import { describeRoute, openAPIRouteHandler, resolver } from 'hono-openapi';
import type { ZodMiniType } from 'zod/mini';
import { errorSchema } from '../../protocol/error.ts';
import type { AppEnv } from '../context.ts';

/** What /openapi.json says of a route that takes JSON and gives JSON. */
export function describe(description: string, request: ZodMiniType, response: ZodMiniType): MiddlewareHandler<AppEnv> {
  const json = (schema: ZodMiniType) => ({ 'application/json': { schema: resolver(schema, JSON_SCHEMA) } });
  return describeRoute({
    description,
    requestBody: { required: true, content: json(request) as never }, // resolver() stands for its schema until the document is made
    responses: {
      200: { description: 'Done', content: json(response) },
      default: { description: 'An expected failure, by its code', content: json(errorSchema) },
    },
  });
}

/** Ids and days are checked by code, which JSON Schema cannot say: they stand as anything. */
const JSON_SCHEMA = { options: { unrepresentable: 'any', io: 'input' } };

export function serveOpenApi(app: Hono<AppEnv>): MiddlewareHandler<AppEnv> {
  return openAPIRouteHandler(app, {
    documentation: {
      info: { title: 'Sidelight', version: '1', description: 'The API that the Sidelight extension syncs with.' },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    },
  });
}
