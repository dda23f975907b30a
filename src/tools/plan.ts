import { runProgram } from './operator/command.ts';
import { runPlan } from './operator/plan.ts';

await runProgram(runPlan);
