/** A handler cannot go on now, without anything being wrong: the run waits, and is taken again when it may. */
export class RunNotDone extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'RunNotDone';
  }
}
