/** The rules a program was computed by. */
export interface AdapterVersion {
  readonly id: string;
  readonly version: string;
  readonly title: string;
}
