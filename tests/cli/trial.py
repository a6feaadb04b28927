"""What every test of the command line needs: a fresh folder, the program, and what went wrong."""
import json
import pathlib
import shutil
import sqlite3
import subprocess
import sys

sys.dont_write_bytecode = True  # this folder is the source's


def ask(file, sql):
    """Rows of a query on a project file."""
    with sqlite3.connect(file) as base:
        return base.execute(sql).fetchall()


class Trial:
    def __init__(self, cli, work, project="donghe.gpkg", always=()):
        """always: words that every run of the program gets."""
        self.cli, self.work, self.always = cli, pathlib.Path(work), always
        shutil.rmtree(self.work, ignore_errors=True)
        self.work.mkdir(parents=True)
        self.project = self.work / project
        self.failures = []

    def run(self, *words, status=0):
        """Runs a verb; another exit status than the wanted one is a failure."""
        done = subprocess.run([self.cli, *map(str, [*words, *self.always])], capture_output=True, text=True)
        if done.returncode != status:
            self.failures.append(f"{' '.join(map(str, words))}: exit {done.returncode}, not {status}: "
                                 f"{done.stderr[-600:]}")
        return done

    def answer(self, *words, status=0):
        """The document that a verb prints with --json."""
        out = self.run(*words, "--json", "--quiet", status=status).stdout
        return json.loads(out) if out else {}

    def require(self, name, fact):
        if not fact:
            self.failures.append(name)

    def expect(self, name, got, wanted, tolerance=0.0):
        self.require(f"{name}: {got}, not {wanted}", got is not None and abs(got - wanted) <= tolerance)


    def end(self, words):
        """Prints what failed, or the words, and ends the program."""
        print("\n".join(self.failures[:40]) or words)
        sys.exit(bool(self.failures))
