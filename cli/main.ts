import { Command } from 'commander';

/** Runs one command line and returns the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const program = new Command('partnergraph').description('A GraphQL platform for partner programs');
  for (const name of ['serve', 'simulate']) {
    program.command(name).action(() => {
      throw new Error(`${name}: not wired yet`);
    });
  }
  await program.parseAsync([...argv], { from: 'user' });
  return 0;
}
