#!/usr/bin/env python3
"""Heat, electricity, gas, air and bills through the real command line: what run says in JSON and in
its tables holds together.

usage: coldest_night.py NUANTU_CLI DATA_FOLDER WORK_FOLDER
"""
import csv
import json
import pathlib
import sys

from trial import Trial

cli, data, work = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
trial = Trial(cli, work)
run = trial.run
project = trial.project
failures = trial.failures

PLACE_KEYS = ("peak_kw", "peak_hour", "overload_hours", "reinforcement_wan_yuan", "min_voltage_pu",
              "losses_kwh", "gas_design_m3_per_h", "heat_design_kw", "co2_t", "pm25_t", "so2_t", "nox_t",
              "coal_t", "bill_yuan_per_household", "burden_share_above_10pct")
SUMS = ("heat_kwh", "design_load_kw", "electricity_kwh", "gas_m3", "network_heat_gj", "gas_design_m3_per_h",
        "gas_planning_m3_per_h", "heat_design_kw", "losses_kwh", "coal_t", "co2_t", "pm25_t", "so2_t",
        "nox_t", "zones", "heavy_zones", "overloaded_zones")
ASSET_KEYS = {
    "substations": ("peak_kw", "peak_hour", "peak_rate", "overload_hours", "reinforcement_wan_yuan"),
    "feeders": ("peak_kw", "peak_hour", "overload_hours", "reinforcement_wan_yuan", "min_voltage_pu",
                "losses_kwh"),
    "zones": ("peak_kw", "peak_hour", "overload_hours", "reinforcement_wan_yuan", "feeder", "branch"),
    "gas_stations": ("gas_design_m3_per_h", "gas_planning_m3_per_h", "spare_m3_per_h"),
    "gas_mains": ("gas_design_m3_per_h", "spare_m3_per_h"),
    "heat_sources": ("heat_design_kw", "heat_gj", "spare_kw"),
    "heat_mains": ("heat_design_kw", "heat_gj", "spare_kw", "linear_density_mwh_per_m"),
}


def close(a, b, relative=1e-6):
    return abs(a - b) <= relative * max(1.0, abs(a), abs(b))


def expect_close(name, got, wanted):
    if not close(got, wanted):
        failures.append(f"{name}: {got}, not {wanted}")


def check_keys(result):
    for place in [result["district"], *result["jurisdictions"]]:
        name = place.get("code", "district")
        for key in PLACE_KEYS:
            if not isinstance(place.get(key), (int, float)):
                failures.append(f"{name}: {key} is {place.get(key)}")
    for kind, keys in ASSET_KEYS.items():
        if not result[kind]:
            failures.append(f"no {kind}")
        for asset in result[kind]:
            if missing := [key for key in ("code", *keys) if asset.get(key) is None]:
                failures.append(f"{kind} {asset.get('code')} lacks {missing}")
                break



def check_outage(result):
    feeder = max(result["feeders"], key=lambda asset: asset["peak_rate"])
    behind = {zone["code"] for zone in result["zones"] if zone["feeder"] == feeder["code"]}
    back = json.loads(run("run", project, "--json", "--quiet", "--outage", feeder["code"]).stdout)["outage"]
    if {zone["code"] for zone in back} != behind or not behind:
        failures.append(f"outage of {feeder['code']}: {len(back)} zones come back, {len(behind)} are behind it")
    if [zone["order"] for zone in back] != list(range(1, len(back) + 1)):
        failures.append("outage: the order has gaps")
    if not any(zone["trips"] in ("是", "yes") for zone in back):
        failures.append("outage of the worst line: no zone trips after four hours at -18 degrees")
    refused = run("run", project, "--outage", "nowhere", "--lang", "en", status=2)
    if "nowhere" not in refused.stderr:
        failures.append(f"unknown feeder: {refused.stderr[:200]}")


def check_sums(result):
    district, places = result["district"], result["jurisdictions"]
    for key in SUMS:
        expect_close(f"sum of {key}", sum(place[key] for place in places), district[key])
    works = sum(asset["reinforcement_wan_yuan"]
                for kind in ("substations", "feeders", "zones") for asset in result[kind])
    expect_close("works of all assets", works, district["reinforcement_wan_yuan"])
    by_place = sum(place["reinforcement_wan_yuan"] for place in places)
    expect_close("works of zones by place", by_place,
                 sum(zone["reinforcement_wan_yuan"] for zone in result["zones"]))
    expect_close("losses of lines", sum(f["losses_kwh"] for f in result["feeders"]), district["losses_kwh"])
    expect_close("homes of zones", sum(zone["households"] for zone in result["zones"]),
                 result["households"]["total"])
    homes = result["households"]["total"]
    for key in ("bill_yuan_per_household", "burden_share_above_10pct"):
        mean = sum(p[key] * p["households"]["total"] for p in places) / homes
        if not close(mean, district[key], 1e-4):
            failures.append(f"mean of {key}: {mean}, not {district[key]}")
    for place in places:
        if not 0 <= place["burden_share_above_10pct"] <= 1 or place["peak_kw"] > district["peak_kw"]:
            failures.append(f"{place['code']}: beyond the district")


def table(folder, name):
    with open(folder / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def check_lists(result, folder):
    zones = table(folder, "strained_zones")
    listed = {row["Code"] for row in zones if row["State"] == "overloaded"}
    wanted = {zone["code"] for zone in result["zones"] if zone["overload_hours"] > 0}
    if listed != wanted:
        failures.append(f"overloaded zones: {sorted(listed ^ wanted)[:10]} stand in one list only")
    if len(wanted) != result["district"]["overloaded_zones"]:
        failures.append(f"{len(wanted)} overloaded zones, the district says {result['district']['overloaded_zones']}")
    rates = [float(row["Load rate (%)"]) for row in zones]
    if rates != sorted(rates, reverse=True):
        failures.append("the list of zones is not in order")
    lines = {row["Code"] for row in table(folder, "strained_feeders")}
    if lines != {f["code"] for f in result["feeders"] if f["heavy_hours"] > 0 or f["overload_hours"] > 0}:
        failures.append("the list of lines is not that of the document")
    works = table(folder, "reinforcements")
    if works:
        expect_close("total of the works", float(works[-1]["Investment (10,000 yuan)"]),
                     result["district"]["reinforcement_wan_yuan"])
    for name, kind in {"zone_loads": "zones", "feeder_loads": "feeders", "substation_loads": "substations",
                       "gas_stations": "gas_stations", "gas_mains": "gas_mains",
                       "heat_sources": "heat_sources", "heat_mains": "heat_mains"}.items():
        if len(table(folder, name)) != len(result[kind]):
            failures.append(f"{name}.csv has not the rows of {kind}")
    energy = table(folder, "energy")
    if len(energy) != len(result["jurisdictions"]) + 1:
        failures.append(f"energy.csv has {len(energy)} rows")


def check_weather(result):
    years = run("run", project, "--weather", "nonsense", "--lang", "en", status=2).stderr
    for key in ("normal", "cold_wave"):
        if key not in years:
            failures.append(f"the weather year {key} is not named to whoever asks for another")
    cold = json.loads(run("run", project, "--weather", "cold_wave", "--json").stdout)
    if cold["weather"]["key"] != "cold_wave":
        failures.append(f"weather is {cold['weather']}")
    if cold["weather"]["coldest_temperature_c"] >= result["weather"]["coldest_temperature_c"]:
        failures.append("a cold wave is not colder than a normal winter")
    if cold["district"]["peak_kw"] <= result["district"]["peak_kw"]:
        failures.append("a cold wave needs no more power than a normal winter")
    if cold["money_wan_yuan"] != result["money_wan_yuan"]:
        failures.append("the weather changes the plan's money")


run("new", project, "--from", data / "donghe")
first = run("run", project, "--json")
document = json.loads(first.stdout)
if document["physics"]:
    exported = work / "exported"
    run("export", project, "--out", exported, "--formats", "csv", "--quiet")
    manifest = json.loads((exported / "manifest.json").read_text(encoding="utf-8"))
    expect_close("peak in the manifest", manifest["results"]["peak_kw"], document["district"]["peak_kw"])
    if "csv/strained_zones.csv" not in manifest["files"]:
        failures.append("the manifest does not list the zones")
    if first.stdout != run("run", project, "--json").stdout:
        failures.append("two runs differ")
    run("run", project, "--out", work / "csv", "--lang", "en")
    check_keys(document)
    check_sums(document)
    check_lists(document, work / "csv")
    check_weather(document)
    check_outage(document)
    for language in ("zh", "en"):
        said = run("run", project, "--lang", language).stdout
        if str(document["district"]["overloaded_zones"]) not in said or "{" in said:
            failures.append(f"the summary in {language} is not complete")
    if run("run", project, "--quiet", "--json").stderr:
        failures.append("--quiet is not quiet")
else:
    failures.append("no physics")
trial.end("the coldest night holds together")
