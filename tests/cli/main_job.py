#!/usr/bin/env python3
"""The main job through the real command line, held against hand calculations of the published plan.

usage: main_job.py NUANTU_CLI DATA_FOLDER WORK_FOLDER
"""
import json
import pathlib
import sys

from trial import Trial

cli, data, work = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
trial = Trial(cli, work)
run, expect = trial.run, trial.expect
project = trial.project
failures = trial.failures


def check_run():
    result = json.loads(run("run", project, "--json").stdout)
    households = result["households"]
    for key, wanted in {"heat_network": 2196, "gas": 11528, "electric": 0, "solar_electric": 12717,
                        "new_energy": 12717, "total": 26441}.items():
        expect(f"households.{key}", households[key], wanted)
        expect(f"area_m2.{key}", result["area_m2"][key], wanted * 80)
    money = result["money_wan_yuan"]
    capital = 2196 * 80 * 130 + 12717 * 80 * 280 + 11528 * 6800
    subsidy = capital - 12717 * 80 * 40
    gas_fee = 11528 * 80 * 8 * 3
    network, envelope = 53776000, 126 * 1002550
    city = 0.7 * (subsidy + gas_fee) + 0.3 * (network - 3e6) + 126 * (0.7 * 52700 + 0.3 * 949850)
    for key, yuan in {"total": capital + gas_fee + network + envelope, "city": city,
                      "resident": 12717 * 80 * 40, "other": 3e6,
                      "gas_company": 11528 * 80 * 4 * 3}.items():
        expect(f"money.{key}", money[key], yuan / 1e4, 1e-6)
    expect("payers", sum(money[k] for k in ("city", "district", "resident", "other")), money["total"], 1e-6)
    for year, wanted in {"2021": 48173.422, "2022": 5710.142, "2023": 4948.502}.items():
        expect(f"year {year}", money["by_year"][year]["total"], wanted, 5e-4)
    parts = result["jurisdictions"] + result["programmes"]
    for key in ("total", "city", "district", "resident", "other", "gas_company"):
        expect(f"parts.{key}", sum(p["money_wan_yuan"].get(key, 0) for p in parts), money[key], 1e-6)
    expect("jurisdictions", len(result["jurisdictions"]), 14)
    expect("households of jurisdictions", sum(j["households"]["total"] for j in result["jurisdictions"]), 26441)


def check_reconcile():
    result = json.loads(run("reconcile", project, "--json").stdout)
    figures = {f["id"]: f for f in result["figures"]}
    if len(figures) != len(result["figures"]):
        failures.append("figure ids are not unique")
    for figure in figures.values():
        expect(f"{figure['id']} difference", figure["difference"],
               figure["printed"] - figure["recomputed"], 1e-6)
        if figure["id"].startswith("F") and figure["unit"] == "wan_yuan":
            expect(figure["id"], figure["recomputed"], figure["printed"], 0.01)
    for key, wanted in {"Q1.households": 2196, "A1.row1.city": 25727.027, "A2.gas.subsidy": 7839.04,
                        "S5.phase1.days": 26, "F6.heat.city": 1598.688}.items():
        expect(key, figures.get(key, {}).get("recomputed"), wanted, 5e-4)
    findings = {f["id"] for f in result["findings"]}
    if len(findings) < 20:
        failures.append(f"only {len(findings)} findings: {sorted(findings)}")
    for finding in result["findings"]:
        if not finding["sentence_zh"] or not finding["sentence_en"] or "{" in finding["sentence_zh"]:
            failures.append(f"{finding['id']}: sentence incomplete")
        for word in ("错误", "矛盾"):
            if word in finding["sentence_zh"]:
                failures.append(f"{finding['id']}: says {word}")


def check_statuses():
    run("check", project)
    run("check", work / "missing.gpkg", status=3)
    (work / "empty.gpkg").write_bytes(b"")
    done = run("check", work / "empty.gpkg", "--lang", "en", status=2)
    if "empty.gpkg" not in done.stdout + done.stderr:
        failures.append("check does not name the empty file")
    run("run", project, "--scenario", "nonsense", status=2)
    run("export", project, "--out", work / "x", "--formats", "papyrus", status=2)
    run("export", project, "--out", work / "x", "--for", "nobody", status=2)
    run("nonsense", status=2)
    for words in ([], ["--help"], ["run", "--help"]):
        if not run(*words).stdout:
            failures.append(f"no help for {words}")
    for language in ("zh", "en"):
        for verb in ("run", "reconcile"):
            if not run(verb, project, "--lang", language).stdout.strip():
                failures.append(f"{verb} --lang {language} prints nothing")


run("new", project, "--from", data / "donghe")
check_run()
check_reconcile()
check_statuses()
trial.end("main job as the plan has it")
