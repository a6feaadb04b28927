#!/usr/bin/env python3
"""The season of the guide, as its pages tell it: each command runs, each quoted line is printed, and the figures are
those that the files add up to.

usage: guide.py NUANTU_CLI DATA_FOLDER GUIDE_FOLDER WORK_FOLDER
"""
import csv
import pathlib
import re
import shutil
import subprocess
import sys

import openpyxl

from trial import Trial, ask

cli, data, guide, work = (pathlib.Path(word).resolve() for word in sys.argv[1:5])
trial = Trial(cli, work, always=("--data", data))
require = trial.require
TOWN = "150202101"
WEEKS = ("2021-09-10", "2021-09-17", "2021-09-24")


def words_of(line):
    return re.sub(r"[\s─-]+", " ", line).strip()


def follow(language):
    """Runs the commands of a page in a folder of its own. Below a command stands what it prints, in part: each
    line in its order; a line "..." stands for any."""
    folder = work / language
    shutil.copytree(guide, folder)
    page = (guide.parent / f"guide.{language}.md").read_text(encoding="utf-8")
    said, commands, quoted = [], 0, 0
    for kind, text in re.findall(r"^```(sh|text)\n((?:.|\n)*?)^```$", page, re.MULTILINE):
        if kind == "text":
            for line in filter(None, map(words_of, text.splitlines())):
                quoted += line != "..."
                while said and line != "..." and line not in said[0]:
                    said.pop(0)
                require(f"{language}: is not said, or not in this order: {line}", said)
            continue
        said = []
        for line in text.splitlines():
            line, _, status = line.partition("# exit ")
            words = line.split("#")[0].split()
            if words[0] != "nuantu-cli":
                continue
            done = subprocess.run([cli, *words[1:], "--data", data, "--lang", language], cwd=folder,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
            require(f"{line}: exit {done.returncode}: {done.stdout[-400:]}", done.returncode == int(status or 0))
            said += [words_of(one) for one in done.stdout.splitlines()]
            commands += 1
    require(f"{language}: {commands} commands, {quoted} quoted lines", commands >= 14 and quoted >= 40)
    return folder


def town_of(folder):
    """Households and area of the town's list: its rows between the header and the sum."""
    sheet = openpyxl.load_workbook(folder / "沙尔沁镇底数汇总表.xlsx").active
    rows = [row for row in sheet.iter_rows(min_row=5, values_only=True) if isinstance(row[0], int)]
    return {row[1]: (row[2], row[3] * 1e4) for row in rows}


def check_import(folder, project):
    listed = town_of(folder)
    blocks = dict((name, (homes, area)) for name, homes, area in ask(
        project, f"SELECT name, households, heated_floor_area_m2 FROM blocks WHERE jurisdiction = '{TOWN}'"))
    with open(folder / "阿善沟门村到户台账.csv", encoding="gb18030", newline="") as file:
        burning = [row for row in csv.DictReader(file) if row["现状取暖方式"] == "散煤"]
    listed["阿善沟门村"] = (len(burning), sum(float(row["建筑面积（平方米）"]) for row in burning))
    require("twenty-four villages", len(listed) == len(blocks) == 24)
    trial.expect("households of the town", sum(homes for homes, _ in blocks.values()),
                 sum(homes for homes, _ in listed.values()))
    trial.expect("area of the town", sum(area for _, area in blocks.values()),
                 sum(area for _, area in listed.values()), 1.0)
    zones = ask(project, "SELECT b.households, sum(z.households) FROM blocks b JOIN transformer_zones z "
                         f"ON z.block = b.code WHERE b.jurisdiction = '{TOWN}' GROUP BY b.code")
    require("zones have the households of their block", len(zones) == 24 and all(a == b for a, b in zones))
    illustrative = ask(project, f"SELECT illustrative FROM blocks WHERE jurisdiction = '{TOWN}'")
    require("what the town told is a fact", not any("households" in row[0].split(";") for row in illustrative))


def returned(folder, week):
    with open(folder / f"进度_{week}.csv", encoding="gb18030", newline="") as file:
        return {row["片区代码"]: (int(row["累计完成户数"]), row["本期阶段"]) for row in csv.DictReader(file)}


def check_season(folder, project):
    standing = trial.answer("standing", project, "--scenario", "dated", "--date", WEEKS[-1])
    last = returned(folder, WEEKS[-1])
    trial.expect("homes done by the last return", sum(place["done"] for place in standing["places"]),
                 sum(done for done, _ in last.values()))
    places = {place["place"]: place for place in standing["places"]}
    trial.expect("homes done in the late town", places[TOWN]["done"],
                 sum(done for block, (done, _) in last.items() if block.startswith(TOWN)))
    require("the late town is late", places[TOWN]["alarm"] == "late" and places[TOWN]["done"] < places[TOWN]["planned"])
    require("and is the only one", [code for code, one in places.items() if one["alarm"] == "late"] == [TOWN])

    done = {block for block, (_, stage) in last.items() if stage not in ("未开工", "施工中")}
    choices = {key: dict(ask(project, "SELECT block, route || start_year || ifnull(retrofit, '') FROM choices "
                                      f"WHERE scenario = '{key}'")) for key in ("dated", "again")}
    require("something is done", done)
    for block in done:
        require(f"{block} is done and got another route", choices["dated"][block] == choices["again"][block])
    begun = {block for block, (_, stage) in last.items() if stage != "未开工"}
    changed = {block for block in choices["dated"] if choices["dated"][block] != choices["again"][block]}
    require(f"begun blocks got another route: {changed & begun}", not changed & begun)
    again = trial.answer("replan", project, "--scenario", "again", "--date", WEEKS[-1], "--steps", "5")
    require("asked again, nothing changes", again["moves"] == [] and again["dates"] == [])
    require("the late town has its sheet", any((folder / "out" / "tasks").glob(f"{TOWN}*.xlsx")))


for language in ("zh", "en"):
    folder = follow(language)
    check_import(folder, folder / "donghe.gpkg")
    check_season(folder, folder / "donghe.gpkg")
trial.end("the season goes as the guide tells it")
