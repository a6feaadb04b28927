"""The window is killed (SIGKILL) at any moment: every edit that it had answered is in the project.

kill_window.py NUANTU NUANTU_CLI DATA WORK

The program itself runs without a display and plays a script of edits; after each one it writes a
picture, which is the answer that a user would have seen. It is killed after a different number of
answers in each round, in the middle of whatever comes next.
"""
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

nuantu, cli, data, work = sys.argv[1], sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4])
environment = {**os.environ, "ASAN_OPTIONS": "detect_leaks=0"}
edits_in_script = 14


def wait_for(picture, process):
    """Until the program has written a picture whole."""
    end = time.monotonic() + 120
    while time.monotonic() < end:
        if picture.exists() and picture.stat().st_size > 0:
            return
        assert process.poll() is None, f"the program ended by itself: {process.returncode}"
        time.sleep(0.002)
    raise AssertionError(f"no {picture} within two minutes")


def ask(project, question):
    with sqlite3.connect(f"file:{project}?mode=ro", uri=True) as database:
        return database.execute(question).fetchall()


def routes_of(project, block, scenario):
    return ask(project, f"select route from choices where scenario = '{scenario}' and block = '{block}'")


def round_of(project, block, other_routes, answered):
    """Kills the program once `answered` edits were shown. Yields how many are in the journal."""
    for picture in work.glob("answer*.png"):
        picture.unlink()
    script = work / "edits.play"
    lines = []
    for i in range(edits_in_script):
        lines.append(f"action set-route {block} {other_routes[i % 2]}")
        lines.append(f"shot {work}/answer{i}.png")
    script.write_text("\n".join(lines) + "\nframes 100000\n", encoding="utf-8")
    before = ask(project, "select count(*) from journal")[0][0]
    process = subprocess.Popen(
        [nuantu, "--headless", "640x480", "--open", str(project), "--lang", "zh", "--play", str(script)],
        env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wait_for(work / f"answer{answered - 1}.png", process)
    time.sleep(0.003 * answered)  # into what comes next
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL
    # Whoever opens the file next takes back what was half written; a reader may not.
    subprocess.run([cli, "check", str(project), "--quiet"], stdout=subprocess.DEVNULL, check=False)
    seen = len(list(work.glob("answer*.png")))
    return ask(project, "select count(*) from journal")[0][0] - before, seen


def main():
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    fresh = work / "fresh.gpkg"
    subprocess.run([cli, "new", str(fresh), "--from", str(data / "donghe"), "--quiet"], check=True)
    block = ask(fresh, "select code from blocks order by code limit 1")[0][0]
    present = routes_of(fresh, block, "official")[0][0]
    other_routes = [route for route in ("film", "gas_wall", "ashp_air") if route != present][:2]
    for answered in (1, 2, 5, 9):
        project = work / f"killed{answered}.gpkg"
        shutil.copy(fresh, project)
        lines, seen = round_of(project, block, other_routes, answered)
        # Every answer that was seen is there; the edit after it may be, whole.
        assert answered <= lines, (answered, lines)
        assert seen - 1 <= lines <= seen + 1, (seen, lines)
        assert ask(project, "pragma integrity_check") == [("ok",)]
        numbers = [row[0] for row in ask(project, "select seq from journal order by seq")]
        assert numbers == list(range(1, lines + 2)), numbers
        last = other_routes[(lines - 1) % 2]
        assert routes_of(project, block, "official-copy") == [(last,)], (lines, last)
        lock = project.parent / f".{project.name}.lock"
        assert lock.exists()  # left behind, and it blocks nobody
        again = subprocess.run(
            [nuantu, "--headless", "640x480", "--open", str(project), "--play", str(write_last(block))],
            env=environment, capture_output=True, text=True, check=False)
        assert again.returncode == 0, again.stderr
        assert not lock.exists()
        assert ask(project, "select action from journal order by seq desc limit 1") == [("lock",)]
    print("every answered edit was kept")


def write_last(block):
    script = work / "last.play"
    script.write_text(f"action scenario official-copy\naction lock {block}\n", encoding="utf-8")
    return script


main()
