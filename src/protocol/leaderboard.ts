import * as z from 'zod/mini';
import { BOARD_LENGTHS, BOARD_METRICS, type Board, type Leaderboard } from '../domain/leaderboard.ts';

export const boardSchema = z.strictObject({ metric: z.enum(BOARD_METRICS), length: z.literal(BOARD_LENGTHS) });

/** `team`: what the Group's members are ordered by; there is none where it is off. */
export const leaderboardSchema = z.object({ metric: z.enum(BOARD_METRICS), length: z.literal(BOARD_LENGTHS) });

/** For Admins and Analysts, where it is on. */
export type ShownBoard = { readonly board: Board; readonly told: Leaderboard };
