/** The page's side of the worker: it sends a question and receives answers until the last one, or until it stops listening. */
import { useEffect, useState } from 'preact/hooks';
import type { Ask, Fault, Question, Questions, Reply, Stop } from './protocol.ts';

interface Listener {
  answer(answer: unknown): void;
  done(): void;
  fault(fault: Fault): void;
}

const UNUSABLE_ON_DISK: Fault = {
  message: 'Browsers do not let a page opened from disk read the files next to it.',
  remedy: 'Open it with: perf-regression dashboard --open',
};

const UNUSABLE: Fault =
  location.protocol === 'file:'
    ? UNUSABLE_ON_DISK
    : {
        message: 'Cannot start worker.js.',
        remedy: 'Reload the page. The file must be next to index.html.',
      };

/** Slow questions have their own worker, so that others do not wait for them. */
const workers = new Map<boolean, Worker | Fault>();
const listeners = new Map<number, Listener>();
let asked = 0;

function startWorker(): Worker | Fault {
  try {
    const started = new Worker('worker.js');
    started.onmessage = ({ data }: MessageEvent<Reply>) => {
      const listener = listeners.get(data.id);
      if (!listener) return;
      if ('answer' in data) return listener.answer(data.answer);
      listeners.delete(data.id);
      if ('fault' in data) listener.fault(data.fault);
      else listener.done();
    };
    started.onerror = () => {
      for (const listener of listeners.values()) listener.fault(UNUSABLE);
      listeners.clear();
    };
    return started;
  } catch {
    return UNUSABLE;
  }
}

/** @returns a function that stops listening */
function question<Name extends Ask>(
  ask: Name,
  given: Questions[Name]['given'],
  listener: Listener,
): () => void {
  const id = ++asked;
  const isLong = ask === 'insight';
  const worker = workers.get(isLong) ?? startWorker();
  workers.set(isLong, worker);
  if (!(worker instanceof Worker)) {
    listener.fault(worker);
    return () => {};
  }
  listeners.set(id, listener);
  const message: Question<Name> = { id, ask, given };
  worker.postMessage(message);
  return () => {
    if (listeners.delete(id)) worker.postMessage({ stop: id } satisfies Stop);
  };
}

export interface Asked<Name extends Ask> {
  readonly answer: Questions[Name]['answer'] | undefined;
  readonly fault: Fault | undefined;
  /** Whether more answers may come. */
  readonly waiting: boolean;
}

/**
 * @param given undefined: no question is sent yet
 * @param options `keep`: the previous answer stays until there is a new one; `key`: identifies the question if `given` is
 * too large to be the key
 */
export function useAnswer<Name extends Ask>(
  ask: Name,
  given: Questions[Name]['given'] | undefined,
  options: { readonly keep?: boolean; readonly key?: string } = {},
): Asked<Name> {
  const key = given === undefined ? '' : (options.key ?? JSON.stringify(given));
  const [state, setState] = useState<Asked<Name> & { key: string }>({
    key: '',
    answer: undefined,
    fault: undefined,
    waiting: true,
  });
  useEffect(() => {
    if (given === undefined) return;
    return question(ask, given, {
      answer: (answer) =>
        setState({ key, answer: answer as Questions[Name]['answer'], fault: undefined, waiting: true }),
      done: () => setState((newest) => ({ ...newest, waiting: false })),
      fault: (fault) => setState({ key, answer: undefined, fault, waiting: false }),
    });
  }, [ask, key]);
  if (state.key === key) return state;
  return { answer: options.keep ? state.answer : undefined, fault: undefined, waiting: true };
}
