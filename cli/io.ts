/** Where a command reads and writes: the process in real life, buffers in tests. */
export interface CommandIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly cwd: string;
}

export const EXIT_OK = 0;
export const EXIT_DIFFERENT = 1;
export const EXIT_UNUSABLE = 2;
