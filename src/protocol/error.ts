import * as z from 'zod/mini';
import { FAILURES } from '../domain/failure.ts';

/** The body of every answer that is no success. */
export const errorSchema = z.object({ code: z.enum(FAILURES) });
