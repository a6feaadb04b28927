#!/usr/bin/env python3
"""Holds the scheduler against published projects with resources (PSPLIB, RG300, Patterson).

compare_schedules.py PROGRAM REFERENCE_DIR [--seconds S] [--seeds 1,2,3] [--threads N] [--processor]
                     [--only PART,PART] [--worst PERCENT] [--jobs N] [--briefly]

Without --seconds each set has its own: 1 s for j30 and Patterson's, 5 s for j60 to j120, 10 s for RG300.
With --processor each run has twice as many processor seconds of all threads: what two cores give.
One line per instance and seed; then mean and worst gap to the best known makespan by set, in percent
(above zero: longer than the best known), and the mean distance of the proven bound below it. Every
schedule is checked anew here: precedence, capacity in every period. Fails if a schedule breaks a rule,
if it beats a makespan proved optimal, if the bound is above the best known one, or if a gap exceeds
--worst (percent).
"""
import argparse
import concurrent.futures
import csv
import json
import pathlib
import re
import subprocess
import sys

SECONDS = {"psplib_j30": 1.0, "patterson": 1.0, "rg300": 10.0}


def numbers_in(lines):
    return [int(word) for line in lines for word in re.findall(r"\d+", line)]


def read_sm(text):
    """Durations, needs, successors (counted from 0) and capacities of a .sm file."""
    lines = text.splitlines()
    at = {name: next(i for i, line in enumerate(lines) if line.startswith(name))
          for name in ("jobs", "PRECEDENCE", "REQUESTS", "RESOURCEAVAIL")}
    count = int(lines[at["jobs"]].split(":")[1])
    relations = [numbers_in([line]) for line in lines[at["PRECEDENCE"] + 2:at["PRECEDENCE"] + 2 + count]]
    requests = [numbers_in([line]) for line in lines[at["REQUESTS"] + 3:at["REQUESTS"] + 3 + count]]
    return ([row[2] for row in requests], [row[3:] for row in requests],
            [[job - 1 for job in row[3:]] for row in relations],
            numbers_in([lines[at["RESOURCEAVAIL"] + 2]]))


def read_rcp(text):
    """The same of a file in Patterson's form."""
    numbers = iter(numbers_in(text.splitlines()))
    count, resources = next(numbers), next(numbers)
    capacities = [next(numbers) for _ in range(resources)]
    durations, needs, successors = [], [], []
    for _ in range(count):
        durations.append(next(numbers))
        needs.append([next(numbers) for _ in range(resources)])
        successors.append([next(numbers) - 1 for _ in range(next(numbers))])
    return durations, needs, successors, capacities


def faults_of_schedule(path, start):
    """What the begins break, computed from the file alone; and the makespan."""
    text = path.read_text(encoding="latin-1")
    durations, needs, successors, capacities = (read_sm if path.suffix == ".sm" else read_rcp)(text)
    if len(start) != len(durations):
        return ["not every job has a begin"], None
    finish = [s + d for s, d in zip(start, durations)]
    faults = [f"job {later + 1} begins before {job + 1} is finished"
              for job, row in enumerate(successors) for later in row if start[later] < finish[job]]
    use = [[0] * len(capacities) for _ in range(max(finish))]
    for job, row in enumerate(needs):
        for period in range(start[job], finish[job]):
            for resource, amount in enumerate(row):
                use[period][resource] += amount
    faults += [f"overloaded in period {period}" for period, row in enumerate(use)
               if any(used > free for used, free in zip(row, capacities))]
    return faults, max(finish)


def instances(folder, parts):
    """Rows of summary.csv of single-mode projects whose path contains one of the parts."""
    with open(folder / "summary.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            path = row["instance"]
            if path.startswith("rcpsp/") and path.endswith((".sm", ".rcp")) \
                    and any(part in path for part in parts):
                yield row


def solve(options, row, seed):
    seconds = (options.seconds or SECONDS.get(row["set"], 5.0)) * (2.0 if options.processor else 1.0)
    command = [options.program, "rcpsp", str(options.folder / row["instance"]), "--seconds", str(seconds),
               "--seed", str(seed), "--threads", str(options.threads), "--validate"]
    run = subprocess.run(command + (["--processor"] if options.processor else []), capture_output=True,
                         text=True, check=False)
    if run.returncode != 0:
        raise SystemExit(f"{row['instance']}: {run.stderr.strip()}")
    return json.loads(run.stdout)


def judge(options, row, answer):
    """Gap and distance of the bound in percent of the best known makespan, and what is wrong."""
    best = float(row["best_known"])
    faults, makespan = faults_of_schedule(options.folder / row["instance"], answer["start"])
    if makespan != answer["makespan"]:
        faults.append(f"the makespan is {makespan}")
    gap = float("inf") if answer["makespan"] is None else 100.0 * (answer["makespan"] - best) / best
    if not answer["valid"]:
        faults.append("refused by --validate")
    if row["status"] == "optimal" and gap < 0:
        faults.append("better than a proved optimum")
    if answer["bound"] > best:
        faults.append("bound above the best known makespan")
    if options.worst is not None and gap > options.worst + 1e-9:
        faults.append("gap too wide")
    return gap, 100.0 * (best - answer["bound"]) / best, faults


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seconds", type=float)
    parser.add_argument("--seeds", default="1")
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--processor", action="store_true")
    parser.add_argument("--only", default="psplib,rg300,patterson")
    parser.add_argument("--worst", type=float)
    parser.add_argument("--jobs", type=int, default=1, help="instances at once")
    parser.add_argument("--briefly", action="store_true", help="sets only")
    options = parser.parse_args()
    runs = [(row, int(seed)) for row in instances(options.folder, options.only.split(","))
            for seed in options.seeds.split(",")]
    wrong = 0
    sets = {}
    print(f"{'instance':30} seed {'makespan':>8} {'bound':>6} {'best':>5} {'gap %':>6} {'bound %':>7} "
          f"{'first s':>8} {'best s':>7} {'s':>6} {'schedules':>10}")
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for (row, seed), answer in zip(runs, pool.map(lambda run: solve(options, *run), runs)):
            gap, bound, faults = judge(options, row, answer)
            wrong += bool(faults)
            sets.setdefault(row["set"], []).append((gap, bound))
            if faults or not options.briefly:
                print(f"{row['instance']:30} {seed:4} {answer['makespan'] or 0:8} {answer['bound']:6} "
                      f"{row['best_known']:>5} {gap:6.2f} {bound:7.2f} {answer['first_seconds']:8.3f} "
                      f"{answer['best_seconds']:7.2f} {answer['seconds']:6.2f} {answer['schedules']:10} "
                      f"{'; '.join(faults)}", flush=True)
    for name, pairs in sorted(sets.items()):
        gaps = [gap for gap, _ in pairs]
        print(f"{name:14} mean {sum(gaps) / len(gaps):.3f} % worst {max(gaps):.2f} % of {len(gaps)} runs, "
              f"{sum(gap <= 0 for gap in gaps)} at the best known; bound "
              f"{sum(bound for _, bound in pairs) / len(pairs):.2f} % below it, "
              f"{sum(bound <= 0 for _, bound in pairs)} met")
    return 1 if wrong else 0


sys.exit(main())
