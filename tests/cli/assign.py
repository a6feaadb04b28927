#!/usr/bin/env python3
"""Assigning, explaining and comparing through the real command line: exit statuses, the same bytes twice,
what is kept and what is refused.

usage: assign.py NUANTU_CLI DATA_FOLDER WORK_FOLDER
"""
import csv
import io
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
STEPS = ["--steps", "60", "--seed", "1"]


def near(name, got, wanted, tolerance=1e-6):
    trial.expect(name, got, wanted, tolerance)


def check_assign():
    one = run("assign", project, *STEPS, "--json", "--quiet").stdout
    two = run("assign", project, *STEPS, "--json", "--quiet").stdout
    require("assigning twice gives other bytes", one == two)
    result = json.loads(one)
    require("no plan for the district", result["feasible"])
    require("a plan below its bound", result["bound_wan_yuan"] <= result["least_objective_wan_yuan"] + 1e-6)
    require("least objective above the proposal's",
            result["least_objective_wan_yuan"] <= result["objective_wan_yuan"] + 1e-6)
    require(f"gap {result['solver_gap']}", 0 <= result["solver_gap"] <= 0.05)
    for limit in result["limits"]:
        slack = 1e-6 * max(1.0, abs(limit["capacity"]))
        kept = (limit["used"] >= limit["capacity"] - slack if limit["at_least"]
                else limit["used"] <= limit["capacity"] + slack)
        require(f"limit {limit['id']}: {limit['used']} of {limit['capacity']}", kept)
        require(f"limit {limit['id']}: price without binding",
                limit["binding"] or limit["price_yuan_per_unit"] == 0)
    moved = {move["block"] for move in result["moves"]}
    published = {block: (route, year) for block, route, year in
                 ask(project, "SELECT block, route, start_year FROM choices WHERE scenario = 'official'")}
    for choice in result["choices"]:
        changed = (choice["route"], choice["start_year"]) != published[choice["block"]]
        require(f"{choice['block']} changed without a move", not changed or choice["block"] in moved)
    for move in result["moves"]:
        require(f"{move['block']} moves without a reason", move["reason"]["zh"] and move["reason"]["en"])
    require("the published plan keeps everything", result["published_faults"])
    require("something was kept", len(ask(project, "SELECT key FROM scenarios")) == 1)
    return result


def check_money():
    """The cost is money whatever the weights are, and adds up from what the tables show."""
    result = answer("assign", project, *STEPS, "--set", "assign.weight_household=2", "--set", "assign.weight_company=3",
                    "--alternatives", "--out", work / "money")
    cost = result["cost_wan_yuan"]
    near("cost of the first alternative", result["alternatives"][0]["life_cost_wan_yuan"], cost)
    near("blocks and works", result["blocks_wan_yuan"] + result["works_wan_yuan"], cost)
    near("works of the list", sum(one["cost_wan_yuan"] for one in result["works"]), result["works_wan_yuan"])
    bought = sum(one["upgrade_wan_yuan"] for one in result["limits"])
    require("nothing is bought: the test tells nothing", bought > 0)
    require("an objective with weights is no money", result["objective_wan_yuan"] > 1.2 * cost)
    near("gap", result["gap"], (result["objective_wan_yuan"] - result["bound_wan_yuan"]) / result["objective_wan_yuan"])
    tables = {name: list(csv.DictReader((work / "money" / "csv" / f"{name}.csv").open(encoding="utf-8-sig")))
              for name in ("proposal_blocks", "proposal_works")}
    totals = [float(list(rows[-1].values())[-1]) for rows in tables.values()]
    near("total rows of blocks and works", sum(totals), cost)
    works = list(csv.reader((work / "money" / "csv" / "proposal_works.csv").open(encoding="utf-8-sig")))
    require("a bought capacity is named by its load", not any("负荷" in row[1] for row in works))
    require("no works by name", any("增容" in row[1] for row in works))
    stated = {"limit.target.2021": 0.9, "limit.budget.city.2021": 246942000}
    for limit in result["limits"]:
        if limit["parameter"] in stated:
            require(f"{limit['id']}: {limit['capacity']}", limit["capacity"] == stated[limit["parameter"]])


def check_saved(result):
    saved = answer("assign", project, *STEPS, "--save-as", "t", "--out", work / "out")
    require("saved_as", saved["saved_as"] == "t" and saved["choices"] == result["choices"])
    row = ask(project, "SELECT name_zh, name_en, parent, note FROM scenarios WHERE key = 't'")
    require(f"scenario row {row}", len(row) == 1 and row[0][0] and row[0][1] and row[0][2] == "official"
            and "60" in row[0][3])
    plan = ask(project, "SELECT block, route FROM choices WHERE scenario = 't'")
    require("kept plan", dict(plan) == {c["block"]: c["route"] for c in result["choices"]})
    require("journal", ask(project, "SELECT action FROM journal")[-1] == ("assign",))
    require("opens again", run("check", project).returncode == 0)
    run("assign", project, *STEPS, "--save-as", "t", status=2)
    run("assign", project, *STEPS, "--save-as", "bad key", status=2)
    run("assign", project, *STEPS, "--save-as", "", status=2)
    run("assign", project, *STEPS, "--save-as", "k" * 65, status=2)
    note = row[0][3]
    require(f"note {note}", "official" not in note and "anytime" not in note and "印发方案" in note
            and "快速" in note and "优化目标值" in note)
    run("assign", data / "donghe", *STEPS, "--save-as", "u", status=3)
    for name in ("proposal_blocks", "proposal_flips", "proposal_limits", "proposal_works", "gates",
                 "gate_overview", "plan_faults", "compared_plans"):
        rows = list(csv.reader((work / "out" / "csv" / f"{name}.csv").open(encoding="utf-8-sig")))
        require(f"{name}.csv is uneven", rows and all(len(row) == len(rows[0]) for row in rows))
    require("workbook", (work / "out" / "proposal.xlsx").stat().st_size > 10000)
    margins = ask(work / "out" / "gis" / "results.gpkg", "SELECT block, route, runner_up, margin_yuan FROM results_blocks")
    require("layer of blocks", {b: r for b, r, _, _ in margins} == dict(plan))
    require("runner-up is the route itself", all(route != other for _, route, other, _ in margins))
    again = answer("assign", project, "--scenario", "t", *STEPS)
    near("assigned again it costs", again["cost_wan_yuan"], result["cost_wan_yuan"],
         0.01 * abs(result["cost_wan_yuan"]))


def check_locks():
    with sqlite3.connect(project) as base:
        base.execute("UPDATE choices SET locked = 1 WHERE scenario = 'official' AND block IN "
                     "(SELECT block FROM choices WHERE scenario = 'official' LIMIT 20)")
    locked = {block: (route, year) for block, route, year in
              ask(project, "SELECT block, route, start_year FROM choices "
                           "WHERE scenario = 'official' AND locked = 1")}
    result = answer("assign", project, *STEPS)
    for choice in result.get("choices", []):
        if choice["block"] in locked:
            require(f"{choice['block']} is fixed and moved",
                    (choice["route"], choice["start_year"]) == locked[choice["block"]])
    with sqlite3.connect(project) as base:
        base.execute("UPDATE choices SET locked = 0")


def check_infeasible():
    words = ["--set", "limit.target.2021=1", "--set", "limit.budget.city.2021=0"]
    result = answer("assign", project, *STEPS, *words, "--save-as", "none", status=4)
    require("a plan without money", not result["feasible"] and result["saved_as"] is None)
    conflict = result["conflict"]
    require(f"conflict {conflict}", conflict and conflict["smallest"])
    ranges = {key: (low, high) for key, low, high in ask(project, "SELECT key, low, high FROM parameters")}
    for relaxation in conflict["smallest"] + conflict["alone"]:
        low, high = ranges.get(relaxation["parameter"], (None, None))
        require(f"not to be applied: {relaxation}", low is None or low <= relaxation["to"] <= high)
    mended = [word for one in conflict["smallest"] if one["parameter"]
              for word in ("--set", f"{one['parameter']}={one['to']}")]
    if all(one["parameter"] for one in conflict["smallest"]):
        done = subprocess.run([cli, "assign", project, *STEPS, *words, *mended, "--json", "--quiet"],
                              capture_output=True, text=True)
        require(f"values refused: {done.stderr}", done.returncode in (0, 4))
    short = answer("assign", project, "--seconds", "0.2", *words, status=4)
    require("a short time tells nothing of the conflict", short["conflict"] and short["conflict"]["smallest"])
    begun = time.monotonic()
    run("assign", project, "--steps", "1", *words, "--quiet", status=4)
    require("one step takes a minute", time.monotonic() - begun < 60)
    for relaxation in (conflict or {}).get("smallest", []):
        require(f"relaxation {relaxation}", relaxation["by"] > 0 and relaxation["from"] != relaxation["to"])
    words_zh = run("assign", project, *STEPS, *words, "--lang", "zh", status=4).stdout
    require(f"conflict in words: {words_zh}", "现有条件下无法完成" in words_zh and "需放宽" in words_zh)
    require("scenario of an answer that is none", len(ask(project, "SELECT key FROM scenarios")) == 2)
    for words in (["--set", "nonsense=1"], ["--set", "gate.gas_main_m"], ["--set", "gate.gas_main_m=x"],
                  ["--set", "gate.gas_main_m=1e12"], ["--scenario", "nobody"],
                  ["--steps", "5", "--seconds", "5"], ["--method", "magic"],
                  ["--seed", "-1"], ["--seed", "18446744073709551616"], ["--seed", "1.5"]):
        run("assign", project, *words, status=2)
    once = run("assign", project, "--set", "gate.gas_main_m=inf", "--lang", "en", status=2).stderr
    require(f"told twice: {once}", once.count("must fix") + once.count("gate.gas_main_m") <= 2)
    run("assign", work / "missing.gpkg", status=3)


def check_interrupt():
    child = subprocess.Popen([cli, "assign", str(project), "--seconds", "600", "--gap", "0", "--json"],
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    for line in child.stderr:
        if "%" in line and "万元" in line or "gap" in line:
            break
    child.send_signal(signal.SIGINT)
    begun = time.monotonic()
    out, _ = child.communicate(timeout=60)
    require(f"interrupted: exit {child.returncode}", child.returncode == 0 and json.loads(out)["feasible"])
    require("slow to stop", time.monotonic() - begun < 30)


def check_explain(result):
    code = result["moves"][0]["block"] if result["moves"] else result["choices"][0]["block"]
    card = answer("explain", project, "--scenario", "t", "--block", code, *STEPS)
    require("explains another plan than the scenario's", card["own_plan"])
    require("block", card["block"] == code and card["reason"]["zh"] and card["reason"]["en"])
    chosen = {c["block"]: c["route"] for c in result["choices"]}
    require("explains another route", card["chosen"]["route"] == chosen[code])
    require("gates", all(route["records"] for route in card["gates"] if route["route"] != "coal"))
    own = next(route for route in card["gates"] if route["route"] == card["chosen"]["route"])
    require("the chosen route is not open", own["open"])
    for language, word in (("zh", "推荐理由"), ("en", "Reason")):
        text = run("explain", project, "--scenario", "t", "--block", code, *STEPS, "--lang", language).stdout
        require(f"card in {language}", word in text and "{" not in text)
    table = list(csv.reader(io.StringIO(
        run("explain", project, "--scenario", "t", "--all", *STEPS).stdout.lstrip("\ufeff"))))
    require("explain --all", len(table) == len(chosen) + 2)
    run("explain", project, "--scenario", "t", "--block", "nobody", *STEPS, status=2)
    run("explain", project, "--scenario", "t", status=2)
    begun = time.monotonic()
    own = answer("explain", project, "--scenario", "t", "--block", code)
    require("a known plan is searched for", own["own_plan"] and time.monotonic() - begun < 8)
    published = answer("explain", project, "--block", code, *STEPS)
    require("the published plan explained as if it kept everything", not published["own_plan"])


def check_compare(result):
    both = answer("compare", project, "official", "t")
    moved = {move["block"] for move in result["moves"]}
    require("flips", {flip["block"] for flip in both["flips"]} == moved)
    require("reasons", all(flip["reason"] for flip in both["flips"]))
    money = both["money_wan_yuan"]
    for payer in ("city", "district", "resident"):
        near(f"flips of {payer}", sum(f["by_payer_wan_yuan"][payer] for f in both["flips"]),
             money[payer]["difference"], 1e-4)
        near(f"years of {payer}", sum(y["difference"] for y in money[payer]["by_year"].values()),
             money[payer]["difference"], 1e-4)
    back = answer("compare", project, "t", "official", "--no-reasons")
    for key, figure in both["figures"].items():
        near(f"back: {key}", back["figures"][key]["difference"], -figure["difference"], 1e-5)
    same = answer("compare", project, "t", "t")
    require("differs from itself", not same["flips"]
            and all(f["difference"] == 0 for f in same["figures"].values()))
    for language in ("zh", "en"):
        require("compare in words", run("compare", project, "official", "t", "--lang", language).stdout)
    run("compare", project, "official", "nobody", status=2)


def check_upgrade():
    old = work / "old.gpkg"
    shutil.copy(project, old)
    gone = "key LIKE 'gate.%' OR key LIKE 'limit.%' OR key LIKE 'assign.%' OR key LIKE 'crew.%'"
    with sqlite3.connect(old) as base:
        count = base.execute(f"SELECT count(*) FROM parameters WHERE {gone}").fetchone()[0]
        base.execute(f"DELETE FROM parameters WHERE {gone}")
        base.execute("UPDATE parameters SET value = 77 WHERE key = 'home.area_m2'")
    require("nothing taken away", count > 20)
    run("run", old, "--json")
    missing = [f for f in answer("check", old)["findings"] if f["code"] == "missing_parameters"]
    require("check does not note what is missing", len(missing) == 1 and missing[0]["severity"] == "note")
    done = run("assign", old, *STEPS, "--lang", "en", status=2)
    require(f"assign does not say how to mend it: {done.stderr}", "nuantu-cli upgrade" in done.stderr)
    rows = ask(old, "SELECT * FROM parameters ORDER BY key")
    added = answer("upgrade", old)["added"]
    require(f"{len(added)} rows added, not {count}", len(added) == count)
    after = ask(old, "SELECT * FROM parameters ORDER BY key")
    require("a row changed", set(rows) <= set(after) and len(after) == len(rows) + count)
    require("journal", ask(old, "SELECT action FROM journal")[-1] == ("upgrade",))
    require("upgraded twice", answer("upgrade", old)["added"] == [])
    require("assign after the upgrade", answer("assign", old, *STEPS)["feasible"])
    require("check after the upgrade", not [f for f in answer("check", old)["findings"]
                                            if f["code"] == "missing_parameters"])


run("new", project, "--from", data / "donghe")
proposal = check_assign()
check_money()
check_saved(proposal)
check_locks()
check_infeasible()
check_interrupt()
check_explain(proposal)
check_compare(proposal)
check_upgrade()
trial.end("assigned, explained and compared")
