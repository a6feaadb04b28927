#!/usr/bin/env python3
"""Planning again through the real command line: a scenario with dates, returns of three weeks with a late town, what
stays, what moves and why, what is kept and what is refused.

usage: replan.py NUANTU_CLI DATA_FOLDER WORK_FOLDER
"""
import csv
import pathlib
import sqlite3
from decimal import Decimal
import sys

from trial import Trial

cli, data, work = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
trial = Trial(cli, work)
run, answer, require = trial.run, trial.answer, trial.require
project = trial.project
LATE = "150202101"  # a town that returns nothing but coal
TODAY = "2021-08-22"


def weekly_returns(packages, weeks):
    """What would be returned if all went by the dates, but for the late town."""
    blocks = {}
    for one in packages:
        if one["block"]:
            blocks.setdefault(one["block"], []).append(one)
    on_the_spot = {"street", "install", "test", "commission", "remove", "envelope", "accept", "pay"}
    for block, works in sorted(blocks.items()):
        for week in weeks:
            done = sum(one["households"] for one in works if one["finish"] <= week)
            begun = any(one["stage"] in on_the_spot and one["start"] <= week for one in works)
            accepted = any(one["stage"] == "accept" and one["finish"] <= week for one in works)
            late = works[0]["jurisdiction"] == LATE
            stage = "coal" if late or not begun else "accepted" if accepted else "in_works"
            yield block, week, 0 if late else done, stage, late


def put_returns(rows):
    with sqlite3.connect(project) as base:
        for block, week, done, stage, _ in rows:
            base.execute("INSERT INTO progress (block, week, households_done, stage, owed_yuan, budgeted_yuan, "
                         "paid_yuan, remark, source) VALUES (?, ?, ?, ?, 0, 0, 0, '', 'hand.csv')",
                         (block, week, done, stage))


run("new", project, "--data", data, "--quiet")
first = answer("schedule", project, "--scenario", "official", "--save-as", "dated", "--steps", "2")

# Nothing came back: nothing changes, in whatever week it is asked.
same = answer("replan", project, "--scenario", "dated", "--date", TODAY, "--keep-routes", "--steps", "5")
require("changes without any return", same.get("dates") == [] and same.get("moves") == [])

rows = list(weekly_returns(first["packages"], ["2021-08-08", "2021-08-15", TODAY]))
put_returns(rows)
made = answer("replan", project, "--scenario", "dated", "--date", TODAY, "--keep-routes", "--steps", "5",
              "--save-as", "again", "--out", work / "tables")
require("no dates changed", made["dates_moved"] > 0)
late_blocks = {row[0] for row in rows if row[4]}
own = {change["block"] for change in made["dates"] if change["kind"] == "moved"}
require("no block of the late town moved", own & late_blocks)
for change in made["dates"]:
    require(f"{change['package']} has no reason", change["reason"]["zh"] and change["reason"]["en"])
    require(f"{change['package']} is planned for a day that is over",
            change["kind"] != "moved" or change["after"]["start"] > TODAY)
    require(f"{change['package']} is not told why",
            change["block"] not in late_blocks or change["before"]["start"] > TODAY
            or "2021-08-22" in change["reason"]["en"])
for name in ("replan_dates", "replan_places", "compare_targets"):
    require(f"no {name}.csv", (work / "tables" / f"{name}.csv").exists())

with open(work / "tables" / "replan_money.csv", encoding="utf-8-sig") as file:
    money = list(csv.reader(file))[1:]
for _, _, before, after, more in money:
    require(f"{before} and {more} are not {after} to the fen", len(more.partition(".")[2]) == 6
            and Decimal(before) + Decimal(more) == Decimal(after))

# By the clock, as a person does it: the same promises.
timed = answer("replan", project, "--scenario", "dated", "--date", TODAY, "--keep-routes", "--seconds", "2")
require("by the clock nothing is found", timed.get("feasible") and timed["dates_moved"] > 0)
require("by the clock something is planned for a day that is over",
        all(change["after"]["start"] > TODAY for change in timed["dates"] if change["kind"] == "moved"))

# The kept scenario says the same, and the same question again changes nothing.
again = answer("replan", project, "--scenario", "again", "--date", TODAY, "--keep-routes", "--steps", "5")
require("a second re-plan changes something", again.get("dates") == [] and again.get("moves") == [])
after = answer("schedule", project, "--scenario", "again", "--steps", "1")
moved = {change["package"]: change["after"] for change in made["dates"] if change["after"]}
kept = [one for one in after["packages"] if one["finish"] <= TODAY]
require("what is done was scheduled anew",
        all(moved.get(one["package"], one)["finish"] == one["finish"] for one in kept))
require("the schedule begins something in days that are over",
        all(one["start"] > TODAY for one in after["packages"] if not one["fixed"]))
run("check", project, "--quiet")

run("replan", project, "--scenario", "dated", "--date", "tomorrow", status=2)
for outside in ("2020-12-31", "2030-01-01"):
    refused = run("replan", project, "--scenario", "dated", "--date", outside, "--lang", "en", status=2)
    require(f"{outside} is not named as outside the works", "outside the days of the works" in refused.stderr
            and outside in refused.stderr and "--date" in refused.stderr)
run("replan", project, "--scenario", "nobody", "--date", TODAY, status=2)

trial.end("all as promised")
