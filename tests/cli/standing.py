#!/usr/bin/env python3
"""Where the works stand, through the real command line: four weeks of returns made by hand against a schedule that
is kept, with one town that stands still; every number of the answer checked apart from the program.

usage: standing.py NUANTU_CLI DATA_FOLDER WORK_FOLDER
"""
import csv
import datetime
import json
import pathlib
import sqlite3
import sys

from trial import Trial

cli, data, work = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
trial = Trial(cli, work)
run, answer, require = trial.run, trial.answer, trial.require
project = trial.project


def day(iso):
    return datetime.date.fromisoformat(iso)


def steps_of(result):
    """Homes by block and day of commissioning, first day on site."""
    steps, begins = {}, {}
    for one in result["packages"]:
        block = one["block"]
        if one["stage"] == "commission":
            steps.setdefault(block, []).append((day(one["finish"]), one["households"]))
        if one["stage"] in ("street", "install", "envelope") and block:
            begins[block] = min(begins.get(block, day(one["start"])), day(one["start"]))
    return steps, begins


def due(steps, on):
    return sum(homes for at, homes in steps if at <= on)


def write_returns(steps, begins, places, still, weeks):
    """Every block as its plan wants, those of one town as they were three weeks before the first return."""
    rows = []
    for week in weeks:
        for block, own in steps.items():
            on = weeks[0] - datetime.timedelta(21) if places[block] == still else week
            done = due(own, on)
            begun = begins.get(block, on) <= on
            stage = "energised" if done == due(own, datetime.date.max) else "in_works" if begun else "coal"
            rows.append((block, week.isoformat(), done, stage, 1000.0 * done, 800.0 * done, 500.0 * done, "", "手工"))
    with sqlite3.connect(project) as base:
        base.executemany("INSERT INTO progress (block, week, households_done, stage, owed_yuan, budgeted_yuan, "
                         "paid_yuan, remark, source) VALUES (?,?,?,?,?,?,?,?,?)", rows)
        late = next(block for block in steps if places[block] == still)
        base.executemany(
            "INSERT INTO problems (code, block, reported, words, unit, due, solved, source) VALUES (?,?,?,?,?,?,?,?)",
            [("W001", late, weeks[0].isoformat(), "沟槽开挖受阻，涉及3户围墙", "dept_housing",
              (weeks[1] + datetime.timedelta(2)).isoformat(), "", "手工"),
             ("W002", late, weeks[2].isoformat(), "配变容量不足", "dept_housing", "", "", "手工"),
             ("W003", late, weeks[0].isoformat(), "材料未到货", "dept_housing", weeks[1].isoformat(),
              weeks[1].isoformat(), "手工")])
    return rows


def check_places(result, steps, places, still, today):
    by_code = {one["place"]: one for one in result["places"]}
    for code, one in by_code.items():
        own = [step for block, list_ in steps.items() if places[block] == code for step in list_]
        require(f"{code}: homes", one["households"] == sum(homes for _, homes in own))
        require(f"{code}: planned", one["planned"] == due(own, today))
        blocks = [b for b in result["blocks"] if b["place"] == code and b["households"] > 0]
        require(f"{code}: done is not that of its blocks", one["done"] == sum(b["done"] for b in blocks))
        require(f"{code}: owed", abs(one["owed_wan_yuan"] * 10 - one["done"]) < 1e-6)
        if code != still:
            require(f"{code}: keeps its plan and is {one['alarm']}: {one['reason']}", one["alarm"] == "normal")
            require(f"{code}: rank", one["rank"] < by_code[still]["rank"] or one["planned"] == 0)
    late = by_code[still]
    require(f"the late town is {late['alarm']}", late["alarm"] == "late" and late["late_days"] > 14)
    require("problems", late["problems_open"] == 2 and late["problems_overdue"] == 1)
    require("the list of problems", [p["problem"] for p in result["problems"]] == ["W001", "W002"]
            and result["problems"][0]["overdue"] and not result["problems"][1]["overdue"])


def check_curves(result, steps, today):
    all_steps = [step for own in steps.values() for step in own]
    for point in result["planned"]:
        require(f"planned on {point['day']}", point["households"] == due(all_steps, day(point["day"])))
    require("today is no point of the plan", today.isoformat() in [p["day"] for p in result["planned"]])
    done = result["done"]
    require("returns by week", len(done) == 4 and done[-1]["households"] == sum(
        b["done"] for b in result["blocks"] if b["households"] > 0))
    before = 0
    for point in result["forecast"]:
        require(f"forecast on {point['day']}", before <= point["median"] <= point["high"] and
                point["low"] <= point["median"])
        before = point["median"]
    require("the forecast begins with what is done", result["forecast"][0]["day"] == today.isoformat()
            and result["forecast"][0]["median"] == done[-1]["households"])
    target = result["target"]
    require("chance", 0 <= target["chance"] <= 1)
    if target["reached"]:
        around = [p for p in result["forecast"] if p["median"] >= target["households"]]
        require("the day of the target against the median curve",
                abs((day(around[0]["day"]) - day(target["reached"])).days) <= 14)


def main():
    run("new", project, "--from", data / "donghe", "--quiet")
    require("a day is needed before the first return",
            "--date" in run("standing", project, "--scenario", "official", status=2).stderr)
    schedule = answer("schedule", project, "--scenario", "official", "--save-as", "plan", "--steps", "2", "--seed", "1")
    steps, begins = steps_of(schedule)
    places = {one["block"]: one["jurisdiction"] for one in schedule["packages"] if one["block"]}
    first = sorted(at for own in steps.values() for at, _ in own)
    middle = first[len(first) // 3]
    weeks = [middle + datetime.timedelta(7 * w) for w in range(4)]
    begun = {}
    for block, own in steps.items():
        begun.setdefault(places[block], 0)
        begun[places[block]] += due(own, weeks[-1]) - due(own, weeks[0] - datetime.timedelta(21))
    still = max(begun, key=begun.get)
    write_returns(steps, begins, places, still, weeks)
    today = weeks[-1]
    result = answer("standing", project, "--scenario", "plan")
    require("the day of the last return", result["date"] == today.isoformat())
    require("dates are those that are kept", result["dates"] == "kept")
    check_places(result, steps, places, still, today)
    check_curves(result, steps, today)
    same = run("standing", project, "--scenario", "plan", "--date", today, "--json", "--quiet").stdout
    require("the same bytes twice", json.loads(same) == result)
    earlier = answer("standing", project, "--scenario", "plan", "--date", weeks[0])
    require("a later return is known earlier", len(earlier["done"]) == 1)
    words = run("standing", project, "--scenario", "plan", "--lang", "zh").stdout
    require("words", "▲滞后" in words and "●正常" in words)
    run("standing", project, "--scenario", "plan", "--date", "2021-02-30", status=2)

    out = work / "out"
    run("export", project, "--scenario", "plan", "--out", out, "--formats", "csv,xlsx", "--quiet")
    require("no circular", (out / "tasks" / "circular.xlsx").exists())
    with open(out / "csv" / "standing_places.csv", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    require("rows of the exported ranking", len(rows) == 15)
    for name in ("standing_blocks", "standing_curve", "standing_problems"):
        require(name, (out / "csv" / f"{name}.csv").exists())
    trial.end("the standing is what the returns and dates say")


main()
