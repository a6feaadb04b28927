#!/usr/bin/env python3
"""Plays a script without a display on a project of its own, see tests/play/README.md.

usage: run_play.py NUANTU NUANTU_CLI SCRIPT
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

nuantu, cli, script = (pathlib.Path(word).resolve() for word in sys.argv[1:4])
source = script.parents[2]
words = script.read_text(encoding="utf-8")


def said(what):
    """What comments of the runner's say, line by line."""
    return re.findall(rf"^# {what}: (.*)$", words, re.MULTILINE)


def run(*command, folder):
    private = {f"XDG_{kind}_HOME": str(folder / "home") for kind in ("CONFIG", "STATE", "DATA", "CACHE")}
    done = subprocess.run([str(word) for word in command], cwd=folder, check=False, text=True, capture_output=True,
                          env=os.environ | private)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: exit status {done.returncode}\n{done.stdout}{done.stderr}")


def play(part, folder):
    run(nuantu, "--headless", "1280x720", "--lang", "zh", "--open", "p.gpkg", "--play", part, folder=folder)


def main():
    district = said("district")
    district = source / "data" / district[0] if district else source / "tests" / "second_district" / "qinghe"
    with tempfile.TemporaryDirectory(prefix="nuantu_play_") as name:
        folder = pathlib.Path(name)
        shutil.copytree(script.parent / "files", folder, dirs_exist_ok=True)
        run(cli, "new", "p.gpkg", "--from", district, "--quiet", folder=folder)
        for command in said("before"):
            run(cli, *command.split(), folder=folder)
        play(script, folder)
        again = script.with_suffix(".again.play")
        if again.exists():
            play(again, folder)
        for file in " ".join(said("makes")).split():
            if not (folder / file).exists() or (folder / file).stat().st_size == 0:
                sys.exit(f"{file} was not made")


main()
