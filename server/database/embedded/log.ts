/** What this folder needs of a logger; pino's and the console's fit as they are. */
export interface DatabaseLog {
  info(message: string): void;
  warn(message: string): void;
}
