#!/usr/bin/env python3
"""docs/new-district.md does what it says: its files are written as they stand there, its commands run.

usage: new_district_page.py NUANTU_CLI DATA_FOLDER PAGE WORK_FOLDER
"""
import json
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys

cli, data, page, work = (pathlib.Path(word).resolve() for word in sys.argv[1:5])
shutil.rmtree(work, ignore_errors=True)
(work / "district").mkdir(parents=True)
failures = []


def run(line):
    words = line.split()
    done = subprocess.run([cli, *words[1:], "--data", data, "--lang", "en"], cwd=work, capture_output=True,
                          text=True)
    if words[0] != "nuantu-cli" or done.returncode != 0:
        failures.append(f"{line}: exit {done.returncode}: {done.stdout[-300:]}{done.stderr[-300:]}")
    return done.stdout


def follow(text):
    """Each fenced block is a file named above it, rows for one, or commands."""
    name, commands = None, 0
    for part in re.finditer(r"^(?:Add to )?`(district/\S+)`.*$|^```(\w+)\n((?:.|\n)*?)^```$", text, re.MULTILINE):
        if part[1]:
            name = work / part[1]
        elif part[2] == "sh":
            for line in part[3].splitlines():
                run(line)
                commands += 1
        else:
            with name.open("a", encoding="utf-8") as file:
                file.write(part[3])
    return commands


commands = follow(page.read_text(encoding="utf-8"))
if commands < 8:
    failures.append(f"only {commands} commands were found")
result = json.loads(run("nuantu-cli run district.gpkg --scenario dated --json") or "{}")
if result.get("households", {}).get("total") != 200:
    failures.append(f"households: {result.get('households')}")
# By hand, as issued: 120 homes at 3000; 80 homes at 150 for 90 m2, each half from the city.
official = json.loads(run("nuantu-cli run district.gpkg --json") or "{}")
city = official.get("money_wan_yuan", {}).get("city", 0)
if abs(city - (120 * 3000 + 80 * 90 * 150) / 2 / 1e4) > 1e-6:
    failures.append(f"city: {city}")
if ": 0 yuan a season" in run("nuantu-cli run district.gpkg --scenario dated"):
    failures.append("nobody pays for heating")
with sqlite3.connect(work / "district.gpkg") as base:
    if base.execute("SELECT count(*) FROM works WHERE scenario = 'dated'").fetchone()[0] < 10:
        failures.append("no dates were kept")
if not list((work / "out" / "tasks").glob("*.xlsx")):
    failures.append("no sheets")
print("\n".join(failures) or f"{commands} commands of the page did what it says")
sys.exit(1 if failures else 0)
