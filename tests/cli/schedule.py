#!/usr/bin/env python3
"""Scheduling works through the real command line: exit statuses, the same bytes twice, what is kept, what is
refused, and dates that hold what they promise, checked apart from the program.

usage: schedule.py NUANTU_CLI DATA_FOLDER WORK_FOLDER
"""
import csv
import datetime
import json
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import sys
import time

from trial import Trial, ask

cli, data, work = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
trial = Trial(cli, work)
run, answer, require = trial.run, trial.answer, trial.require
project = trial.project
STEPS = ["--steps", "2", "--seed", "1"]


def later(day, days):
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days)).isoformat()


def check_dates(result):
    """Every promise of the schedule, from the document alone."""
    packages = {one["package"]: one for one in result["packages"]}
    require("no packages", len(packages) > 500)
    busy = {}
    for one in result["packages"]:
        require(f"{one['package']} ends before it begins", one["start"] <= one["finish"])
        require(f"{one['package']} lies outside the horizon",
                result["first_day"] <= one["start"] and one["finish"] <= result["last_day"])
        for other in one["after"]:
            require(f"{one['package']} begins before {other} is done",
                    one["start"] > packages[other]["finish"])
        require(f"{one['package']}: negative float", one["float_days"] >= 0)
        require(f"{one['package']}: latest finish before its finish", one["latest_finish"] is None
                or one["latest_finish"] >= one["finish"])
    removed = [one for one in result["packages"] if one["stage"] == "remove"]
    connected = {}
    for one in result["packages"]:
        if one["stage"] == "commission":
            connected[one["block"]] = max(connected.get(one["block"], ""), one["finish"])
    require("no stove is removed", removed)
    for one in removed:
        heat = packages["commission" + one["package"].removeprefix("remove")]
        require(f"{one['package']}: the stove goes before heat is on", one["start"] > heat["finish"])
    done = {one["block"]: one["done"] for one in result["blocks"]}
    require("days of blocks", done == connected)
    homes = sum(one["households"] for one in result["packages"])
    require(f"homes of packages {homes}", homes + result["households_before"] == result["households"]
            or homes == result["households"])
    for target in result["targets"]:
        total = result["households_before"] + sum(
            one["households"] for one in result["packages"] if one["finish"] <= target["due"])
        if target["id"] != "accepted":
            require(f"{target['id']}: {target['connected_by_due']} connected, not {total}",
                    target["connected_by_due"] == total)
        require(f"{target['id']}: more than is possible", target["connected_by_due"] <= target["most_by_due"])
        require(f"{target['id']}: reached before its bound",
                target["reached"] is None or target["bound"] is None or target["bound"] <= target["reached"])
        met = target["reached"] is not None and target["reached"] <= target["due"]
        require(f"{target['id']}: verdict {target['verdict']}", met == (target["verdict"] == "met"))
        if target["verdict"] == "missed_proved":
            require(f"{target['id']}: a proof without one", target["most_by_due"] < target["households"]
                    or target["bound"] is None or target["bound"] > target["due"])
        require(f"{target['id']}: no sentence", target["sentence"]["zh"] and target["sentence"]["en"])
    for crew in result["crews"]:
        require(f"{crew['crew']}: {crew['most']} of {crew['available']} at work", crew["most"] <= crew["available_most"]
                and crew["available"] <= crew["available_most"])
    total = result["households_before"]
    for month in result["months"]:
        total += month["connected"]
        require(f"{month['month']}: homes do not add up", month["connected_total"] == total)
    require("objective below its bound", result["value"] >= result["bound"])


def check_schedule():
    one = run("schedule", project, *STEPS, "--json", "--quiet").stdout
    two = run("schedule", project, *STEPS, "--json", "--quiet").stdout
    require("scheduling twice gives other bytes", one == two)
    result = json.loads(one)
    require("no schedule for the district", result["feasible"] and not result["reasons"])
    check_dates(result)
    require("a target is missing", {t["id"] for t in result["targets"]}
            >= {"first_year", "season", "final"})
    require("critical chain", result["critical_chain"])
    require("findings of the calendar", {f["id"] for f in result["calendar"]} <= {"I18", "I19", "I20"}
            and result["calendar"])
    require("something was kept", ask(project, "SELECT count(*) FROM works") == [(0,)])
    for question in ("mends", "minimum_crews", "risk"):
        require(f"{question} without being asked", result[question] is None)
    return result


def check_saved(result):
    saved = answer("schedule", project, *STEPS, "--save-as", "t", "--out", work / "out")
    require("saved_as", saved["saved_as"] == "t")
    kept = {package: (start, finish) for package, start, finish in
            ask(project, "SELECT package, start, finish FROM works WHERE scenario = 't'")}
    require("kept dates", kept == {one["package"]: (one["start"], one["finish"]) for one in saved["packages"]})
    require("not the schedule that was shown before",
            [p["start"] for p in saved["packages"]] == [p["start"] for p in result["packages"]])
    row = ask(project, "SELECT name_zh, name_en, parent, note FROM scenarios WHERE key = 't'")
    require(f"scenario row {row}", len(row) == 1 and row[0][0] == "施工计划" and row[0][2] == "official" and row[0][3])
    require("journal", ask(project, "SELECT action FROM journal")[-1] == ("schedule",))
    require("opens again", not answer("check", project)["errors"])
    for name in ("schedule_targets", "schedule_chain", "schedule_crews", "schedule_months"):
        rows = list(csv.reader((work / "out" / f"{name}.csv").open(encoding="utf-8-sig")))
        require(f"{name}.csv is uneven", len(rows) > 1 and all(len(row) == len(rows[0]) for row in rows))
    run("schedule", project, *STEPS, "--save-as", "t", status=2)
    run("schedule", project, *STEPS, "--save-as", "bad key", status=2)
    run("schedule", data / "donghe", *STEPS, "--save-as", "u", status=3)
    again = answer("schedule", project, "--scenario", "t", *STEPS)
    require("a kept schedule gets worse", again["value"] <= saved["value"])


def check_hand(result):
    """A date set by hand holds, what follows moves, and one that cannot hold says why."""
    survey = next(p for p in result["packages"] if p["stage"] == "survey")
    later_start = later(survey["start"], 14)
    moved = answer("schedule", project, *STEPS, "--fix", f"{survey['package']}={later_start}", "--save-as", "hand")
    if moved.get("feasible"):
        check_dates(moved)
        own = next(p for p in moved["packages"] if p["package"] == survey["package"])
        require("the date does not hold", own["start"] == later_start and own["fixed"])
        require("kept as fixed", ask(project, "SELECT package FROM works WHERE scenario = 'hand' AND fixed = 1")
                == [(survey["package"],)])
        freed = answer("schedule", project, "--scenario", "hand", *STEPS, "--free", survey["package"])
        require("not freed", not any(p["fixed"] for p in freed["packages"]))
    last = next(p for p in result["packages"] if p["stage"] == "commission")
    refused = answer("schedule", project, *STEPS, "--fix", f"{last['package']}={result['first_day']}",
                     "--save-as", "none", status=4)
    require("a stove before its heat", not refused["feasible"] and refused["saved_as"] is None)
    require("no reason", refused["reasons"] and all(r["zh"] and r["en"] for r in refused["reasons"]))
    words = run("schedule", project, *STEPS, "--fix", f"{last['package']}={result['first_day']}", "--lang", "zh",
                status=4).stdout
    require(f"reason in words: {words}", "不能在" in words and "{" not in words)
    for wrong in (["--fix", "nobody=2021-06-01"], ["--fix", survey["package"]],
                  ["--fix", f"{survey['package']}=2021-02-29"], ["--fix", f"{survey['package']}=1999-01-01"],
                  ["--free", "nobody"], ["--scenario", "nobody"], ["--risk", "0"], ["--risk", "x"],
                  ["--steps", "5", "--seconds", "5"], ["--set", "nonsense=1"], ["--seed", "-1"]):
        run("schedule", project, *wrong, status=2)
    near = run("schedule", project, "--fix", "surveys.b1=2021-06-01", "--lang", "en", status=2).stderr
    require(f"no id to choose from: {near}", "such as" in near)


def check_interrupt():
    """Ctrl-C at any moment leaves a schedule, and says what was not done; it proves nothing."""
    for wait in (0.1, 0.3, 1.0):
        child = subprocess.Popen([cli, "schedule", project, "--seconds", "20", "--mends", "--risk", "50", "--json",
                                  "--lang", "en"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if wait < 0.2:  # as soon as the first signal is heard
            child.stderr.readline()
        else:
            time.sleep(wait)
        child.send_signal(signal.SIGINT)
        out, words = child.communicate()
        if child.returncode == -signal.SIGINT:
            continue  # before it listened
        require(f"interrupted after {wait} s: exit {child.returncode}", child.returncode == 0)
        result = json.loads(out)
        require(f"interrupted after {wait} s: {words}", result["feasible"] and result["stopped"]
                and "stopped" in words and not result["reasons"])
        require(f"not done: {result['not_done']}", {"mends", "risk"} == set(result["not_done"]))
    done = answer("schedule", project, *STEPS)
    require("stopped without a signal", not done["stopped"] and done["not_done"] == [])


def check_lock_that_cannot_hold(result):
    """A kept day that cannot hold is named by every verb, and no dates of an earlier export stay."""
    file, out = work / "lock.gpkg", work / "locked"
    shutil.copy(project, file)
    last = next(p for p in result["packages"] if p["stage"] == "commission")
    run("export", file, "--scenario", "t", "--out", out, "--formats", "csv,ics")
    mine = out / "csv" / "works_of_mine.csv"
    mine.write_text("mine")
    before = json.loads((out / "manifest.json").read_text())["files"]
    require("dates of an export", "csv/works.csv" in before and "ics/programme.ics" in before)
    with sqlite3.connect(file) as base:
        base.execute("UPDATE works SET start = ?, finish = ?, fixed = 1 WHERE scenario = 't' AND package = ?",
                     (result["first_day"], result["first_day"], last["package"]))
    name = last["name"]["en"]
    told = run("schedule", file, "--scenario", "t", *STEPS, "--lang", "en", status=4).stdout
    require(f"the day that cannot hold: {told}", name in told and "set by hand" in told and "crews cannot" not in told)
    noted = [f for f in answer("check", file)["findings"] if f["code"] == "works_unscheduled"]
    require(f"check: {noted}", len(noted) == 1 and noted[0]["severity"] == "warning"
            and noted[0]["value"] == last["package"] and name in noted[0]["message_en"])
    words = run("export", file, "--scenario", "t", "--out", out, "--formats", "csv,ics", "--lang", "en", "-q").stderr
    require(f"export: {words}", "no schedule" in words and name in words)
    manifest = json.loads((out / "manifest.json").read_text())
    require("manifest", manifest["works"]["dates"] == "none" and name in manifest["works"]["reasons"][0]["en"])
    require("dates of an earlier export", not (out / "csv" / "works.csv").exists()
            and not list((out / "ics").glob("*.ics")) and not manifest.get("earlier_files"))
    require("what the export did not write", mine.read_text() == "mine")
    words = run("compare", file, "official", "t", "--no-reasons", "--lang", "en").stderr
    require(f"compare: {words}", name in words)
    reasons = answer("compare", file, "official", "t", "--no-reasons")["works_reasons"]
    require("reasons of compare", not reasons["a"] and name in reasons["b"][0]["en"])


def check_applied_mend():
    """A mend that is taken over has its own dates: following them gives what it promised."""
    file = work / "mended.gpkg"
    shutil.copy(project, file)
    kept = answer("schedule", file, *STEPS, "--mends")
    mend = kept["mends"][0]
    target = next(t for t in kept["targets"] if t["verdict"] != "met")["id"]
    saved = answer("schedule", file, *STEPS, "--apply-mend", mend["id"], "--save-as", "mended")
    require("applied", saved["applied_mend"] == mend["id"] and saved["saved_as"] == "mended")
    values = dict(ask(file, "SELECT key, value FROM scenario_values WHERE scenario = 'mended'"))
    require(f"values of the mend: {values}", all(values.get(k) == v for k, v in mend["values"].items()))
    both = answer("compare", file, "official", "mended", "--no-reasons")["works"]["b"]["targets"]
    own = next(t for t in both if t["id"] == target)
    require(f"promised {mend['reached']}, kept {own['reached']}",
            (own["reached"], own["connected_by_due"]) == (mend["reached"], mend["connected_by_due"]))
    words = run("schedule", file, *STEPS, "--apply-mend", "nobody", "--save-as", "no", "--lang", "en", status=2).stderr
    require(f"unknown mend: {words}", mend["id"] in words)
    run("schedule", file, *STEPS, "--apply-mend", mend["id"], status=2)  # nothing to keep it in


def check_questions():
    asked = answer("schedule", project, *STEPS, "--mends", "--risk", "60")
    again = answer("schedule", project, *STEPS, "--mends", "--risk", "60")
    require("questions twice give other answers", asked == again)
    for target in asked["risk"]["targets"]:
        require(f"chance {target}", 0 <= target["chance"] <= 1)
    require("draws", asked["risk"]["draws"] == 60)
    missed = [t for t in asked["targets"] if t["verdict"] != "met"]
    if missed:
        require("nothing mends a missed target", asked["mends"])
        for mend in asked["mends"]:
            require(f"mend {mend['id']} does nothing", mend["values"] or mend["start_years"])
        values = asked["mends"][0]["values"]
        words = [word for key, value in values.items() for word in ("--set", f"{key}={value}")]
        run("schedule", project, *STEPS, *words, "--quiet")


def check_words():
    for language, word in (("zh", "目标"), ("en", "Target")):
        text = run("schedule", project, *STEPS, "--lang", language).stdout
        require(f"schedule in {language}", word in text and "{" not in text)


def check_compare():
    both = answer("compare", project, "official", "t", "--no-reasons")
    require("dates of both sides", both["works"] and both["works"]["a"]["targets"])
    same = answer("compare", project, "t", "t", "--no-reasons")
    require("works differ from themselves", same["works"]["blocks"] == [])
    for language in ("zh", "en"):
        text = run("compare", project, "official", "t", "--no-reasons", "--lang", language).stdout
        require(f"compare in {language}", ("达到日期" if language == "zh" else "reached on") in text)


def check_older():
    """A project made before there were works opens, says what is missing, and is brought up to date."""
    old = work / "old.gpkg"
    shutil.copy(project, old)
    gone = "key LIKE 'works.%' OR key LIKE 'calendar.%' OR key LIKE 'crew.%.count'"
    with sqlite3.connect(old) as base:
        for table in ("works", "calendar_days", "crew_types"):
            base.execute(f"DROP TABLE {table}")
            base.execute(f"DELETE FROM gpkg_contents WHERE table_name = '{table}'")
            base.execute(f"DELETE FROM gpkg_ogr_contents WHERE table_name = '{table}'")
        base.execute(f"DELETE FROM parameters WHERE {gone}")
        base.execute("UPDATE meta SET value = '2' WHERE key = 'schema_version'")
    run("run", old, "--json")
    findings = answer("check", old)["findings"]
    require("an older project is in error", not [f for f in findings if f["severity"] == "error"])
    missing = [f for f in findings if f["code"] == "missing_parameters"]
    require("check does not note what is missing", len(missing) == 1 and "crew_types" in missing[0]["value"])
    done = run("schedule", old, *STEPS, "--lang", "en", status=2)
    require(f"schedule does not say how to mend it: {done.stderr}", "nuantu-cli upgrade" in done.stderr)
    added = answer("upgrade", old)["added"]
    require(f"added {added}", "calendar_days" in added and "crew_types" in added)
    require("upgraded twice", answer("upgrade", old)["added"] == [])
    require("rows of the calendar", ask(old, "SELECT count(*) FROM calendar_days")
            == ask(project, "SELECT count(*) FROM calendar_days"))
    require("layout", ask(old, "SELECT value FROM meta WHERE key = 'schema_version'") == [("4",)])
    require("schedule after the upgrade", answer("schedule", old, *STEPS, "--save-as", "dated")["feasible"])


def check_older_dates():
    """Dates of packages that the plan no longer has are kept, noted, and no error."""
    with sqlite3.connect(project) as base:
        base.execute("INSERT INTO works (scenario, package, start, finish, fixed) VALUES "
                     "('t', 'install.gone.1', '2021-07-01', '2021-07-02', 1)")
    result = answer("schedule", project, "--scenario", "t", *STEPS, "--save-as", "t2")
    require("unknown package", result["without_package"] == ["install.gone.1"])
    require("unknown package not kept", ask(project, "SELECT start FROM works WHERE scenario = 't2' AND "
                                                     "package = 'install.gone.1'") == [("2021-07-01",)])
    noted = [f for f in answer("check", project)["findings"] if f["code"] == "works_without_package"]
    require("check does not note it", len(noted) == 2 and noted[0]["severity"] == "note")
    with sqlite3.connect(project) as base:
        base.execute("UPDATE works SET finish = '2021-06-01' WHERE package = 'install.gone.1' AND scenario = 't'")
    refused = run("schedule", project, "--scenario", "t", *STEPS, "--lang", "en", status=2).stderr
    require(f"works that end before they begin: {refused}", "install.gone.1" in refused and "before the start" in refused)


run("new", project, "--from", data / "donghe")
schedule = check_schedule()
check_saved(schedule)
check_hand(schedule)
check_interrupt()
check_lock_that_cannot_hold(schedule)
check_applied_mend()
check_questions()
check_words()
check_compare()
check_older()
check_older_dates()
trial.end("scheduled, kept, fixed and compared")
