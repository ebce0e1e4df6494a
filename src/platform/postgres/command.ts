import { type SpawnOptions, spawn } from 'node:child_process';

export type Outcome = { readonly code: number | null; readonly output: string };

/** PostgreSQL sees nothing of our environment: a stray PGDATA or LD_PRELOAD must not reach it. */
export const cleanEnvironment: NodeJS.ProcessEnv = { PATH: '/usr/bin:/bin', LC_ALL: 'C' };

/**
 * Runs a program to its end and keeps what it prints.
 * @param input a file descriptor that becomes its standard input
 * @throws the error of the operating system when it cannot be started
 */
export function runCommand(
  command: string,
  args: readonly string[],
  options: SpawnOptions & { readonly input?: number },
): Promise<Outcome> {
  const { input, ...rest } = options;
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      ...rest,
      env: cleanEnvironment,
      stdio: [input ?? 'ignore', 'pipe', 'pipe'],
      // Ctrl-C in the terminal is ours to handle; initdb is left to finish.
      detached: true,
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', fail);
    child.on('close', (code) => done({ code, output }));
  });
}
