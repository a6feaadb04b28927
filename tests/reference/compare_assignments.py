#!/usr/bin/env python3
"""Holds the solver against published instances of generalised assignment and multiple-choice knapsack.

compare_assignments.py PROGRAM REFERENCE_DIR [--seconds S] [--seeds 1,2,3] [--threads N] [--exact]
                       [--only PART,PART] [--worst SHARE]

One line per instance and seed; then mean and worst gap to the best known value by set, in percent
(above zero: worse than the best known). Fails if an answer is infeasible or wrong, if it beats a value
proved optimal, if the bound contradicts the best known value, or if a gap exceeds --worst (percent).
"""
import argparse
import csv
import json
import pathlib
import subprocess
import sys


def numbers_of(path):
    """Numbers of a file; those behind a word that is none are not needed."""
    numbers = []
    for word in path.read_text(encoding="latin-1").split():
        try:
            numbers.append(float(word))
        except ValueError:
            break
    return numbers


def check_gap(path, choice):
    """Cost of the choice (job -> agent), computed anew; None if it overloads an agent."""
    numbers = numbers_of(path)
    agents, jobs = int(numbers[0]), int(numbers[1])
    costs = numbers[2:2 + agents * jobs]
    weights = numbers[2 + agents * jobs:2 + 2 * agents * jobs]
    free = numbers[2 + 2 * agents * jobs:2 + 2 * agents * jobs + agents]
    for job, agent in enumerate(choice):
        free[agent] -= weights[agent * jobs + job]
    cost = sum(costs[agent * jobs + job] for job, agent in enumerate(choice))
    return cost if len(choice) == jobs and min(free) >= 0 else None


def check_mmkp(path, choice):
    """Value of the choice (group -> item), computed anew; None if it overloads a resource."""
    numbers = numbers_of(path)
    groups, items, resources = (int(n) for n in numbers[:3])
    free = numbers[3:3 + resources]
    at, value = 3 + resources, 0.0
    for item in choice:
        line = numbers[at + 1 + item * (resources + 1):at + 1 + (item + 1) * (resources + 1)]
        value += line[0]
        free = [f - a for f, a in zip(free, line[1:])]
        at += 1 + items * (resources + 1)
    return round(value, 6) if len(choice) == groups and min(free) >= 0 else None


def instances(folder, parts):
    """Rows of summary.csv of both kinds whose path contains one of the parts."""
    with open(folder / "summary.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            kind = row["instance"].split("/")[0]
            if kind in ("gap", "mmkp") and any(part in row["instance"] for part in parts):
                yield kind, row


def solve(program, kind, path, seed, options):
    command = [program, kind, str(path), "--seconds", str(options.seconds), "--seed", str(seed),
               "--threads", str(options.threads)] + (["--exact"] if options.exact else [])
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        raise SystemExit(f"{path}: {run.stderr.strip()}")
    return json.loads(run.stdout)


def faults_of(kind, path, row, answer, gap, options):
    check = check_gap if kind == "gap" else check_mmkp
    sense = 1.0 if kind == "gap" else -1.0
    faults = []
    if not answer["feasible"]:
        return ["no feasible answer"]
    true_value = check(path, answer["choice"])
    if true_value is None:
        faults.append("overloaded")
    elif abs(true_value - answer["value"]) > 1e-6:
        faults.append(f"the value is {true_value}")
    if row["status"] == "optimal" and gap < -1e-9:
        faults.append("better than a proved optimum")
    if answer["bound"] is not None and sense * (answer["bound"] - answer["value"]) > 1e-6:
        faults.append("bound beyond the value")
    if row["status"] == "optimal" and answer["bound"] is not None \
            and sense * (answer["bound"] - float(row["best_known"])) > 1e-6:
        faults.append("bound beyond the optimum")
    if options.worst is not None and gap > options.worst + 1e-9:
        faults.append("gap too wide")
    return faults


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--seeds", default="1")
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--exact", action="store_true")
    parser.add_argument("--only", default="gap,mmkp")
    parser.add_argument("--worst", type=float)
    options = parser.parse_args()
    seeds = [int(seed) for seed in options.seeds.split(",")]
    wrong = 0
    sets = {}
    print(f"{'instance':28} seed {'value':>10} {'best known':>10} {'gap %':>8} {'bound %':>8} "
          f"{'first s':>8} {'s':>6}")
    for kind, row in instances(options.folder, options.only.split(",")):
        best = float(row["best_known"])
        for seed in seeds:
            path = options.folder / row["instance"]
            answer = solve(options.program, kind, path, seed, options)
            sense = 1.0 if kind == "gap" else -1.0
            gap = bound = float("inf")
            if answer["feasible"]:
                gap = 100.0 * sense * (answer["value"] - best) / best
            if answer["bound"] is not None:
                bound = 100.0 * sense * (best - answer["bound"]) / best
            faults = faults_of(kind, path, row, answer, gap, options)
            wrong += bool(faults)
            sets.setdefault(kind, []).append(gap)
            sets.setdefault(row["set"], []).append(gap)
            print(f"{row['instance']:28} {seed:4} {answer['value'] or 0:10.1f} {best:10.1f} {gap:8.3f} "
                  f"{bound:8.3f} {answer['first_seconds'] or 0:8.3f} {answer['seconds']:6.2f} "
                  f"{answer['proof'] if answer['proof'] != 'open' else ''} {'; '.join(faults)}", flush=True)
    for name, gaps in sorted(sets.items()):
        print(f"{name:28} mean {sum(gaps) / len(gaps):.3f} % worst {max(gaps):.3f} % of {len(gaps)} runs, "
              f"{sum(gap <= 1e-9 for gap in gaps)} at the best known value or better")
    return 1 if wrong else 0


sys.exit(main())
