/** What the operator types, as a program: what it did on the standard output, and why it did not on the standard error. */
export type Env = Readonly<Record<string, string | undefined>>;
/** Gives the sentence that it says. @throws Error whose message says what to do: nothing was changed then */
export type Command = (args: readonly string[], env: Env) => Promise<string>;

export async function runProgram(command: Command): Promise<void> {
  try {
    process.stdout.write(`${await command(process.argv.slice(2), process.env)}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'Nothing was changed.'}\n`);
    process.exitCode = 1;
  }
}
