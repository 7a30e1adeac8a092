// A vitest reporter: keeps in the file OPEN_FILES which test files have been started and not ended. What is left there
// when a run is stopped at its limit names the file that hangs.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const nameOf = (module) => path.relative(process.cwd(), module.moduleId);

// Vitest constructs the class that a reporter's file exports by default.
export default class OpenFiles {
  #open = new Set();

  onTestModuleQueued(module) {
    this.#open.add(nameOf(module));
    this.#save();
  }

  onTestModuleEnd(module) {
    this.#open.delete(nameOf(module));
    this.#save();
  }

  #save() {
    const target = process.env['OPEN_FILES'];
    if (target) writeFileSync(target, [...this.#open].map((name) => `${name}\n`).join(''));
  }
}
