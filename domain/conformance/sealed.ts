/**
 * Runs a synchronous call with clock, chance, network, timers, environment and console out of reach, and reports what
 * it reached for. Reading is answered all the same, so that the call goes on; what would start something does nothing.
 *
 * Works by replacing properties of the global objects for the time of the call. What a module took out of them when it
 * was loaded (`const { random } = Math`) or imports from Node is not seen; repeating the call is what finds it then.
 */
export interface Seal {
  run<T>(call: () => T): T;
  /** Runs something of ours inside a sealed call as if it were not sealed. */
  outside<T>(call: () => T): T;
}

type AnyFunction = (...args: unknown[]) => unknown;
/** Whether the call gets its answer all the same, or nothing happens. */
type Reaction = 'ANSWER' | 'SWALLOW';

interface Trap {
  /** Path from globalThis to the object that has the names. */
  readonly holder: readonly string[];
  readonly names: readonly string[];
  readonly reaction: Reaction;
}

const LOCAL_TIME = [
  ...['getFullYear', 'getMonth', 'getDate', 'getDay', 'getHours', 'getMinutes', 'getTimezoneOffset'],
  ...['setFullYear', 'setMonth', 'setDate', 'setHours', 'setMinutes'],
  ...['toString', 'toDateString', 'toTimeString', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'],
];

const TRAPS: readonly Trap[] = [
  { holder: ['Date'], names: ['now'], reaction: 'ANSWER' },
  // They read the time zone of the machine.
  { holder: ['Date', 'prototype'], names: LOCAL_TIME, reaction: 'ANSWER' },
  { holder: ['performance'], names: ['now'], reaction: 'ANSWER' },
  { holder: ['Math'], names: ['random'], reaction: 'ANSWER' },
  { holder: ['crypto'], names: ['randomUUID', 'getRandomValues'], reaction: 'ANSWER' },
  { holder: ['process', 'hrtime'], names: ['bigint'], reaction: 'ANSWER' },
  { holder: ['process'], names: ['hrtime', 'uptime', 'cwd'], reaction: 'ANSWER' },
  { holder: ['process'], names: ['nextTick'], reaction: 'SWALLOW' },
  {
    holder: [],
    names: ['fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'WebSocket', 'EventSource'],
    reaction: 'SWALLOW',
  },
  { holder: ['console'], names: ['log', 'info', 'warn', 'error', 'debug'], reaction: 'SWALLOW' },
];

export function createSeal(onAccess: (what: string) => void): Seal {
  let isOpen = true;
  const note = (what: string): void => {
    if (isOpen) return;
    // Whoever is told may itself look at the clock.
    outside(() => {
      if (!isReadByNode(new Error())) onAccess(what);
    });
  };
  const outside = <T>(call: () => T): T => {
    const before = isOpen;
    isOpen = true;
    try {
      return call();
    } finally {
      isOpen = before;
    }
  };
  return {
    outside,
    run(call) {
      const restore = replaceAll(note, () => isOpen);
      isOpen = false;
      try {
        return call();
      } finally {
        isOpen = true;
        restore();
      }
    },
  };
}

type Note = (what: string) => void;

function replaceAll(note: Note, isOpen: () => boolean): () => void {
  const undo: (() => void)[] = [];
  for (const { holder, names, reaction } of TRAPS) {
    const object = resolve(holder);
    if (object === null) continue;
    for (const name of names) {
      if (!(name in object)) continue;
      const what = [...holder, name].join('.').replace('.prototype', '');
      undo.push(
        replace(object, name, { value: trapFunction(object, name, { what: `${what}()`, reaction, note, isOpen }) }),
      );
    }
  }
  undo.push(...replaceObjects(note));
  // Last in, first out: what was replaced twice ends as it began.
  return () => undo.reverse().forEach((step) => step());
}

function trapFunction(
  object: object,
  name: string,
  { what, reaction, note, isOpen }: { what: string; reaction: Reaction; note: Note; isOpen: () => boolean },
): unknown {
  const original = (object as Record<string, unknown>)[name] as AnyFunction;
  return new Proxy(original, {
    apply(target, self, args: unknown[]) {
      note(what);
      if (!isOpen() && reaction === 'SWALLOW') return undefined;
      return Reflect.apply(target, self, args);
    },
    construct(target, args: unknown[], newTarget: AnyFunction) {
      note(`new ${what}`);
      if (!isOpen()) throw new Error(`new ${what} is out of reach of an adapter`);
      return Reflect.construct(target, args, newTarget) as object;
    },
  });
}

/** Things that are reached for by more than a call: `new Date()`, a formatter in the local zone, the environment. */
function replaceObjects(note: Note): (() => void)[] {
  const date = new Proxy(Date, {
    apply(target) {
      note('Date()');
      return target();
    },
    construct(target, args, newTarget) {
      if (args.length === 0) note('new Date()');
      return Reflect.construct(target, args, newTarget) as object;
    },
  });
  const undo = [replace(globalThis, 'Date', { value: date })];
  const machine = resolve(['process']);
  if (machine !== null && 'env' in machine) {
    const env = machine.env;
    undo.push(
      replace(machine, 'env', {
        get() {
          note('process.env');
          return env;
        },
      }),
    );
  }
  return [...undo, replace(Intl, 'DateTimeFormat', { value: zonedFormat(note) })];
}

/**
 * True when the nearest caller outside this file is Node itself, which looks at its environment for instance when zod
 * compiles a parser (source maps might be wanted). That is nothing the adapter did.
 */
function isReadByNode({ stack }: Error): boolean {
  const caller = (stack ?? '')
    .split('\n')
    .find((frame, index) => index > 0 && !frame.includes('conformance/sealed.ts'));
  return caller !== undefined && /\bnode:/.test(caller);
}

function zonedFormat(note: Note): typeof Intl.DateTimeFormat {
  const check = ([, options]: readonly unknown[]): void => {
    if ((options as { timeZone?: unknown } | undefined)?.timeZone === undefined)
      note('the local time zone (Intl.DateTimeFormat)');
  };
  return new Proxy(Intl.DateTimeFormat, {
    apply(target, _self, args: unknown[]) {
      check(args);
      return Reflect.apply(target, undefined, args) as Intl.DateTimeFormat;
    },
    construct(target, args: unknown[], newTarget: AnyFunction) {
      check(args);
      return Reflect.construct(target, args, newTarget) as object;
    },
  });
}

/** Replaces a property and gives the way back: its old descriptor, or its absence where it was inherited. */
function replace(object: object, name: string, by: Pick<PropertyDescriptor, 'value' | 'get'>): () => void {
  const before = Object.getOwnPropertyDescriptor(object, name);
  const asData = 'value' in by ? { writable: true } : {};
  Object.defineProperty(object, name, {
    ...by,
    ...asData,
    configurable: true,
    enumerable: before?.enumerable ?? false,
  });
  return () => {
    if (before === undefined) Reflect.deleteProperty(object, name);
    else Object.defineProperty(object, name, before);
  };
}

function resolve(path: readonly string[]): Record<string, unknown> | null {
  let current: unknown = globalThis;
  for (const step of path) {
    if ((typeof current !== 'object' && typeof current !== 'function') || current === null) return null;
    current = (current as Record<string, unknown>)[step];
  }
  return (typeof current === 'object' || typeof current === 'function') && current !== null
    ? (current as Record<string, unknown>)
    : null;
}
