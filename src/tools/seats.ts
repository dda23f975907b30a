import { runProgram } from './operator/command.ts';
import { runSeats } from './operator/seats.ts';

await runProgram(runSeats);
