package dev.ascent.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.verify.Snippets.Limits;
import dev.ascent.verify.Snippets.Ran;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnippetsTest {

    private final Python python = NeedsFixture.python();

    @Test
    void givesWhatAProgramPrints() {
        assertThat(run("print('a')\nprint('ü', 1.0)")).isEqualTo(new Ran.Printed("a\nü 1.0\n"));
        assertThat(run("import subprocess, sys\nsubprocess.run([sys.executable, '-c', 'print(7)'])"))
                .isEqualTo(new Ran.Printed("7\n"));
    }

    @Test
    void saysHowAProgramFailed() {
        assertThat(run("x = 1 / 0")).isEqualTo(new Ran.Failed("ZeroDivisionError: division by zero"));
        assertThat(run("import no_such_module"))
                .isEqualTo(new Ran.Failed("ModuleNotFoundError: No module named 'no_such_module'"));
        assertThat(run("raise SystemExit(3)")).isEqualTo(new Ran.Failed("it ended with code 1"));
        assertThat(run("if True print(1)")).isEqualTo(new Ran.Failed("SyntaxError: invalid syntax"));
        assertThat(run("import os\nos.abort()")).isEqualTo(new Ran.Failed("it was ended by signal 6"));
    }

    @Test
    void stopsAnEndlessProgram() {
        Ran stopped = new Ran.Failed("it had not ended after 1 s and was stopped");

        assertThat(run("while True: pass", new Limits(1, 500))).isEqualTo(stopped);
        assertThat(run("import time\ntime.sleep(600)", new Limits(1, 500))).isEqualTo(stopped);
        assertThat(run(
                        "import sys\nsys.stdout.close()\nimport os\nos.close(1)\nos.close(2)\nwhile True: pass",
                        new Limits(1, 500)))
                .isEqualTo(stopped);
    }

    @Test
    void stopsAProgramThatWantsAllMemory() {
        Ran stopped = new Ran.Failed("MemoryError: more than 100 MB");

        assertThat(run("data = bytearray(300_000_000)", new Limits(60, 100))).isEqualTo(stopped);
        assertThat(run("data = []\nwhile True: data.append(bytearray(1_000_000))", new Limits(60, 100)))
                .isEqualTo(stopped);
    }

    @Test
    void stopsAProgramThatPrintsWithoutEnd() {
        assertThat(run("while True: print('x' * 1000)"))
                .isEqualTo(new Ran.Failed("it printed more than 1000000 bytes and was stopped"));
    }

    @Test
    void oneProgramDoesNotSeeAnother() {
        try (Snippets.Worker worker = new Snippets(python, Limits.USUAL).worker(List.of("json"))) {
            worker.run("import json\njson.left = 1\nopen('file', 'w').write('x')\nname = 1\nprint(1)");

            assertThat(worker.run(
                            "import json, os\nprint(hasattr(json, 'left'), os.listdir('.'), 'name' in globals())"))
                    .isEqualTo(new Ran.Printed("False ['program.py'] False\n"));
        }
    }

    @Test
    void aProgramIsRunToItsEnd() {
        assertThat(run("""
                import atexit, threading
                atexit.register(print, 'at exit')
                threading.Thread(target=lambda: (threading.main_thread().join(), print('thread'))).start()
                print('end')""")).isEqualTo(new Ran.Printed("end\nthread\nat exit\n"));
    }

    @Test
    void whatOneQuestionImportsAnotherHasNot() {
        String loaded = "import sys, xml\nprint('xml.dom.minidom' in sys.modules, hasattr(xml, 'dom'))";
        try (Snippets.Worker worker = new Snippets(python, Limits.USUAL).worker(List.of("xml"))) {
            assertThat(worker.run("import xml.dom.minidom\n" + loaded)).isEqualTo(new Ran.Printed("True True\n"));
            assertThat(worker.run("from xml.dom import minidom\n" + loaded)).isEqualTo(new Ran.Printed("True True\n"));
            assertThat(worker.run(loaded)).isEqualTo(new Ran.Printed("False False\n"));
        }
    }

    @Test
    void chanceIsNotThatOfTheProgramBefore() {
        try (Snippets.Worker worker = new Snippets(python, Limits.USUAL).worker(List.of("numpy", "random"))) {
            String program = "import random\nprint(random.random())\n"
                    + "try:\n    import numpy\n    print(numpy.random.random())\nexcept ImportError:\n    pass";

            String first = ((Ran.Printed) worker.run(program)).output();
            String second = ((Ran.Printed) worker.run(program)).output();
            assertThat(second.lines()).doesNotContainAnyElementsOf(first.lines().toList());
        }
    }

    @Test
    void everyRunIsTheSame() {
        String program = "print(hash('a'), {'x', 'y', 'z'}, __name__)";

        assertThat(run(program)).isEqualTo(run(program)).isInstanceOf(Ran.Printed.class);
        assertThat(run("print(input())")).isEqualTo(new Ran.Failed("EOFError: EOF when reading a line"));
        assertThat(run("import os\nprint(os.environ['OMP_NUM_THREADS'])")).isEqualTo(new Ran.Printed("1\n"));
    }

    private Ran run(String program) {
        return run(program, Limits.USUAL);
    }

    private Ran run(String program, Limits limits) {
        try (Snippets.Worker worker = new Snippets(python, limits).worker(List.of())) {
            return worker.run(program);
        }
    }
}
