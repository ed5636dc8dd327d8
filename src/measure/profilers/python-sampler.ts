/**
 * The sampler of Python, as the text of a module. Python loads a module of this name first; one that it hides is loaded after it.
 *
 * - Signals are handled in the main thread, which asks the clocks of the others (the numbers of these clocks are those of Linux). It has
 *   to be woken for that if it waits for them; without threads, calls of the system go on as they do without signals.
 * - A process that was forked may be killed when its work is done, so that it writes from time to time. One that is replaced by another
 *   program writes before, and stops its timer, which would go on and kill the other program.
 * - A program that uses the alarm itself gets it, and the sampler takes the timer of profilers, which is coarser.
 */
export const SAMPLER = String.raw`
import sys

def _start():
    import atexit, os, signal, time, _thread
    folder = os.environ.get("PERF_REGRESSION_PROFILE")
    if not folder or not hasattr(signal, "setitimer"):
        return
    clock, stacks, threads, state = time.process_time_ns, {}, {}, {}
    interval = float(os.environ["PERF_REGRESSION_INTERVAL"]) / 1e6
    set_signal, set_timer = signal.signal, signal.setitimer
    timers = [(signal.SIGALRM, signal.ITIMER_REAL), (signal.SIGPROF, signal.ITIMER_PROF)]

    def begin(forked=False):
        stacks.clear()
        threads.clear()
        state.update(process=os.getpid(), main=_thread.get_ident(), forked=forked, written=0, busy=False)
        state.update(name="%d.%d" % (os.getpid(), time.time_ns()), samples=0, overhead=0, last=clock())
        tick(interval)

    def tick(seconds):
        set_timer(timers[0][1], seconds, seconds)

    def add(frame, spent):
        path = []
        while frame is not None:
            path.append(frame.f_code)
            frame = frame.f_back
        path = tuple(path)
        stacks[path] = stacks.get(path, 0) + spent

    def others():
        active = getattr(sys.modules.get("threading"), "_active", ())
        if len(active) < 2 or sys.platform != "linux":
            return 0
        frames, sum = sys._current_frames(), 0
        for ident, thread in list(active.items()):
            if ident == state["main"] or ident not in frames:
                continue
            try:
                now = time.clock_gettime_ns((~thread.native_id << 3) | 6)
            except (OSError, TypeError, AttributeError):
                continue
            before = threads.get(thread.native_id, 0)
            spent = now - before if now >= before else now
            threads[thread.native_id] = now
            if spent > 0:
                add(frames[ident], spent)
                sum += spent
        return sum

    def sample(_, frame):
        if state["busy"]:
            return
        state["busy"] = True
        now = clock()
        spent = now - state["last"] - others()
        if spent > 0:
            add(frame, spent)
        state["samples"] += 1
        if state["forked"] and now - state["written"] > 5e7:
            write()
            state["written"] = now
        state["last"] = clock()
        state["overhead"] += state["last"] - now
        state["busy"] = False

    def write():
        name = lambda code: "%s (%s:%d)" % (getattr(code, "co_qualname", code.co_name), code.co_filename, code.co_firstlineno)
        path = "%s/%s" % (folder, state["name"])
        with open(path, "w", encoding="utf-8", errors="replace") as file:
            file.write("# samples %d overhead %d\n" % (state["samples"], state["overhead"]))
            for stack, spent in stacks.items():
                file.write("%s %d\n" % (";".join(name(code).replace(";", ",") for code in reversed(stack)), spent))
        os.replace(path, path + ".folded")

    def end():
        tick(0)
        state["busy"] = True
        if os.getpid() == state["process"]:
            write()

    def replaced(execute):
        def call(*words):
            end()
            try:
                return execute(*words)
            finally:
                state["busy"] = False
                tick(interval)
        return call

    def shared(function, asks):
        def call(*words):
            if len(timers) > 1 and asks(*words):
                tick(0)
                set_signal(timers.pop(0)[0], signal.SIG_DFL)
                listen()
                tick(interval)
            return function(*words)
        return call

    def listen():
        set_signal(timers[0][0], sample)
        signal.siginterrupt(timers[0][0], bool(threads))

    def threaded(start):
        def call(*words, **named):
            if not threads:
                threads[0] = 0
                listen()
            return start(*words, **named)
        return call

    os.execv, os.execve = replaced(os.execv), replaced(os.execve)
    signal.signal = shared(signal.signal, lambda number, *_: number == signal.SIGALRM)
    signal.setitimer = shared(signal.setitimer, lambda which, *_: which == signal.ITIMER_REAL)
    signal.alarm = shared(signal.alarm, lambda *_: True)
    for module in (_thread, sys.modules.get("threading")):
        for name in ("start_new_thread", "start_joinable_thread", "_start_new_thread", "_start_joinable_thread"):
            if hasattr(module, name):
                setattr(module, name, threaded(getattr(module, name)))
    os.register_at_fork(after_in_child=lambda: begin(True))
    listen()
    begin()
    atexit.register(end)

_start()
_own = __file__.rsplit("/", 1)[0]
sys.path[:] = [each for each in sys.path if each != _own]
_this = sys.modules.pop("sitecustomize", None)
try:
    import sitecustomize
except ImportError:
    sys.modules["sitecustomize"] = _this
`;
