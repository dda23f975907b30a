import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { BODY_LIMIT } from '../protocol/push.ts';
import type { AppEnv, ServerContext } from './context.ts';
import { createExtensionCors, createSecurityHeaders } from './headers.ts';
import { createErrorHandler, refuse } from './refusal.ts';
import { createRequestLog } from './request-log.ts';
import { createAuthRoutes } from './routes/auth.ts';
import { createHelpPage } from './routes/help-page.ts';
import { createDigestOff } from './routes/digest-off.ts';
import { createHealthRoute } from './routes/health.ts';
import { createInvitePage } from './routes/invite-page.ts';
import { createLinkedInRoute } from './routes/linkedin.ts';
import { createLiveRoute } from './routes/live.ts';
import { serveOpenApi } from './routes/openapi.ts';
import { createPaymentRoute } from './routes/payments.ts';
import { createPullRoute } from './routes/pull.ts';
import { createPushRoute } from './routes/push.ts';

/** All routes behind one set of rules. Opens no port: tests call `app.request()`. */
export function createApp(context: ServerContext): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(createRequestLog(context.log, context.state.pepper));
  app.use(createSecurityHeaders());
  app.use(createExtensionCors());
  app.use(bodyLimit({ maxSize: BODY_LIMIT, onError: (c) => refuse(c, 'too-large') }));
  app.use('/v1/*', onlyJson);
  app.onError(createErrorHandler(context.log));
  app.notFound((c) => refuse(c, 'refused'));

  app.route('/', createHealthRoute());
  app.route('/', createInvitePage(context));
  app.route('/', createHelpPage(context));
  app.route('/', createDigestOff(context));
  app.route('/v1/auth', createAuthRoutes(context));
  app.route('/v1', createPushRoute(context));
  app.route('/v1', createPullRoute(context));
  app.route('/v1', createLiveRoute(context));
  app.route('/v1', createPaymentRoute(context));
  app.route('/v1', createLinkedInRoute(context));
  app.get('/openapi.json', serveOpenApi(app));
  return app;
}

/** A body is JSON and says so: what another site's page can send without being asked first is a form, a text, or says nothing. */
const onlyJson: MiddlewareHandler<AppEnv> = async function onlyJson(c, next) {
  const hasBody = c.req.method === 'POST' && c.req.raw.body !== null && c.req.header('content-length') !== '0';
  if (hasBody && !JSON_TYPE.test(c.req.header('content-type') ?? '')) return refuse(c, 'bad-request');
  await next();
};

const JSON_TYPE = /^application\/json(;\s*charset=utf-8)?$/i;
