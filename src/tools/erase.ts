import { runProgram } from './operator/command.ts';
import { runErase } from './operator/erase.ts';

await runProgram(runErase);
