"""Runs programs: each line of the input is a JSON list of the programs of one question, each with the seconds of
processor time that it may take; each line of the output is a list of what they did.

Arguments: seconds and megabytes that a program may take, and the modules to import first. Each program runs in a fork
of this process, so that these imports are done once, and in a new folder that is removed when it has ended. Parts of
these modules that only one question imports are imported by a fork of their own, of which its programs are forked. So
a program behaves as in a Python of its own: it finds nothing of others, and chance is seeded anew.
"""

import ast
import atexit
import importlib
import io
import json
import os
import resource
import select
import shutil
import signal
import sys
import tempfile
import threading
import time
import traceback

LONGEST_OUTPUT = 1_000_000


def data_size():
    """Returns the bytes of data that this process has; 0 where the system does not say."""
    try:
        with open("/proc/self/status") as status:
            for line in status:
                if line.startswith("VmData:"):
                    return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


def execute(program, path):
    """Runs the program as Python runs a file, to the end of its threads and what it has left to do at exit."""
    main = type(sys)("__main__")
    main.__file__ = path
    sys.modules["__main__"] = main
    try:
        exec(compile(program, path, "exec", dont_inherit=True), main.__dict__)
    finally:
        threading._shutdown()
        atexit._run_exitfuncs()


def child(program, folder, output, errors, seconds, megabytes):
    """Becomes the program."""
    os.setsid()
    os.chdir(folder)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(output, 1)
    os.dup2(errors, 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    memory = data_size() + megabytes * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    sys.stdin = open(0, closefd=False)
    sys.stdout = io.TextIOWrapper(open(1, "wb", closefd=False), encoding="utf-8")
    sys.stderr = io.TextIOWrapper(open(2, "wb", closefd=False), encoding="utf-8", line_buffering=True)
    sys.argv = ["program.py"]
    sys.path[:] = [folder] + [entry for entry in sys.path if entry]
    path = os.path.join(folder, "program.py")
    with open(path, "w", encoding="utf-8") as file:
        file.write(program)
    if "numpy" in sys.modules:  # Python's own generator is seeded anew by the fork.
        sys.modules["numpy"].random.seed()
    code = 0
    try:
        execute(program, path)
    except SystemExit as end:
        code = 0 if end.code in (None, 0) else 1
    except MemoryError:
        print("MemoryError: more than %d MB" % megabytes, file=sys.stderr)
        code = 1
    except BaseException:
        traceback.print_exc()
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def collect(pipes, deadline):
    """Reads what a process writes until it closes both or must be ended; returns both and why it must be."""
    texts = {pipe: b"" for pipe in pipes}
    waiting = list(pipes)
    stopped = ""
    while waiting:
        left = deadline - time.monotonic()
        ready = select.select(waiting, [], [], max(left, 0))[0] if left > 0 else []
        if not ready:
            stopped = "time"
            break
        for pipe in ready:
            chunk = os.read(pipe, 65536)
            texts[pipe] += chunk
            if not chunk:
                waiting.remove(pipe)
            if len(texts[pipe]) > LONGEST_OUTPUT:
                stopped = "output"
        if stopped:
            break
    return [texts[pipe] for pipe in pipes], stopped


def end(pid, stopped, deadline):
    """Waits for a process that is ending, and ends it and all that it started; returns its status and what was wrong."""
    status = None
    while status is None and not stopped:
        found, code = os.waitpid(pid, os.WNOHANG)
        if found:
            status = code
        elif time.monotonic() > deadline:
            stopped = "time"
        else:
            time.sleep(0.002)
    for kill in (os.killpg, os.kill):
        try:
            kill(pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            pass
        if status is not None:
            break
    return os.waitpid(pid, 0)[1] if status is None else status, stopped


def run(program, processor, seconds, megabytes):
    """Runs a program; returns what it did."""
    folder = tempfile.mkdtemp(prefix="snippet-")
    out_read, out_write = os.pipe()
    err_read, err_write = os.pipe()
    try:
        sys.stdout.flush()
        pid = os.fork()
        if pid == 0:
            os.close(out_read)
            os.close(err_read)
            try:
                child(program, folder, out_write, err_write, processor, megabytes)
            finally:
                os._exit(3)
        os.close(out_write)
        os.close(err_write)
        deadline = time.monotonic() + seconds
        (output, errors), stopped = collect([out_read, err_read], deadline)
        status, stopped = end(pid, stopped, deadline)
        said = errors.decode("utf-8", "replace").strip().splitlines()
        if stopped == "time":
            return {"error": "it had not ended after %d s and was stopped" % seconds}
        if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGXCPU:
            return {"error": "it had not ended after %d s and was stopped" % processor}
        if stopped == "output":
            return {"error": "it printed more than %d bytes and was stopped" % LONGEST_OUTPUT}
        if os.WIFSIGNALED(status):
            return {"error": "it was ended by signal %d" % os.WTERMSIG(status)}
        if os.WEXITSTATUS(status) != 0:
            return {"error": said[-1] if said else "it ended with code %d" % os.WEXITSTATUS(status)}
        return {"output": output.decode("utf-8", "replace")}
    finally:
        os.close(out_read)
        os.close(err_read)
        shutil.rmtree(folder, ignore_errors=True)


def imports(program, roots):
    """Returns the pairs (module, name or None) that a program imports from modules of these names or their parts."""
    try:
        tree = ast.parse(program)
    except (SyntaxError, ValueError):  # Running it will say so.
        return []
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(alias.name, None) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found += [(node.module, alias.name) for alias in node.names]
    return [(module, name) for module, name in found if module.split(".")[0] in roots]


def is_missing(module, name):
    loaded = sys.modules.get(module)
    return loaded is None or (name not in (None, "*") and not hasattr(loaded, name))


def load(wanted):
    """Imports what a program would; what fails will fail there, too."""
    for module, name in wanted:
        try:
            loaded = importlib.import_module(module)
            if name not in (None, "*") and not hasattr(loaded, name):
                importlib.import_module(module + "." + name)
        except Exception:
            pass


def run_all(programs, seconds, megabytes):
    return [run(program, min(processor, seconds), seconds, megabytes) for program, processor in programs]


def batch(programs, roots, seconds, megabytes):
    """Runs the programs of one question; returns what they did."""
    wanted = [pair for program, _ in programs for pair in imports(program, roots) if is_missing(*pair)]
    if not wanted:
        return run_all(programs, seconds, megabytes)
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.close(read)
            load(wanted)
            with open(write, "w", encoding="utf-8") as pipe:
                json.dump(run_all(programs, seconds, megabytes), pipe)
        finally:
            os._exit(0)
    os.close(write)
    with open(read, encoding="utf-8") as pipe:
        done = pipe.read()
    os.waitpid(pid, 0)
    return json.loads(done)


def main():
    seconds, megabytes = int(sys.argv[1]), int(sys.argv[2])
    roots = [module for module in sys.argv[3].split(",") if module]
    load([(module, None) for module in roots])
    for line in sys.stdin:
        print(json.dumps(batch(json.loads(line), roots, seconds, megabytes)), flush=True)


main()
