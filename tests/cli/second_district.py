#!/usr/bin/env python3
"""The whole loop for a made-up district of another province, from csv and GeoJSON alone: other zone of
projection, other names, rates, caps, split and dates. Figures are held against hand calculations.

usage: second_district.py NUANTU_CLI DATA_FOLDER SOURCE_FOLDER WORK_FOLDER
"""
import csv
import pathlib
import struct
import sys
import zipfile

from trial import Trial, ask

cli, data, source, work = sys.argv[1], *map(pathlib.Path, sys.argv[2:5])
trial = Trial(cli, work, "qinghe.gpkg", always=("--data", data))
run, answer, require = trial.run, trial.answer, trial.require
project = trial.project
AREA, HEAT, GAS, PUMPS_AIR, PUMPS_WATER, SOLAR = 95, 420, 580, 600, 90, 200
HOMES = HEAT + GAS + PUMPS_AIR + PUMPS_WATER + SOLAR


def expect(name, got, wanted, tolerance=1e-6):
    trial.expect(name, got, wanted, tolerance)


def check_new():
    """A folder of text files becomes a project in which nothing is wrong."""
    kinds = {file.suffix for file in source.iterdir()}
    require(f"other files than csv and GeoJSON: {kinds}", kinds == {".csv", ".geojson"})
    run("new", project, "--from", source)
    result = answer("check", project)
    require(f"check: {result['findings']}", result["errors"] == 0 and result["warnings"] == 0)
    require("meridian of the plane", ("central_meridian", "117") in ask(project, "SELECT key, value FROM meta"))


def check_money():
    """Other rates, a split of 6:4, caps that bind: 80 m2 for the gas fee, 90 m2 for heat pumps."""
    result = answer("run", project)
    fee = 6 * 80 * GAS  # one season
    government = (100 * AREA * HEAT + 6000 * GAS + 2 * fee + 60 * 90 * (PUMPS_AIR + PUMPS_WATER)
                  + 200 * AREA * SOLAR)
    network = 6e6
    resident = (20 * AREA * HEAT + (8000 - 5400) * PUMPS_AIR + (21000 - 5400) * PUMPS_WATER + 30 * AREA * SOLAR)
    money = result["money_wan_yuan"]
    for key, yuan in {"city": 0.6 * (government + network), "district": 0.4 * (government + network),
                      "resident": resident, "other": 0, "gas_company": 0,
                      "total": government + network + resident}.items():
        expect(f"money.{key}", money[key], yuan / 1e4)
    first = money["by_year"]["2022"]
    expect("city in the first year", first["city"], 0.6 * (government - fee + network / 2) / 1e4)
    require("years of the plan", set(money["by_year"]) == {"2022", "2023"})
    for key, homes in {"heat_network": HEAT, "gas": GAS, "electric": PUMPS_AIR + PUMPS_WATER, "solar_electric": SOLAR,
                       "total": HOMES}.items():
        expect(f"households.{key}", result["households"][key], homes)
        expect(f"area_m2.{key}", result["area_m2"][key], homes * AREA)
    require("jurisdictions", [j["code"] for j in result["jurisdictions"]]
            == ["379901001", "379901100", "379901101"])


def check_reconcile():
    result = answer("reconcile", project)
    differs = {f["id"] for f in result["figures"] if abs(f["difference"]) > 0.0051}
    require(f"figures that differ: {differs}", differs == {"M.text"})
    require("findings", [f["id"] for f in result["findings"]] == ["K1"])


def check_assign():
    result = answer("assign", project, "--scenario", "official", "--save-as", "plan", "--steps", "200")
    require("no plan", result.get("feasible", True))
    rows = ask(project, "SELECT block, route, start_year FROM choices WHERE scenario = 'plan'")
    homes = dict(ask(project, "SELECT code, households FROM blocks"))
    require("a block without a choice", len(rows) == 9)
    require("years of other plans", {year for _, route, year in rows if route != "coal"} <= {2022, 2023})
    first = sum(homes[block] for block, route, year in rows if route != "coal" and year == 2022)
    require(f"{first} homes in the first year are under 80 %", first >= 0.8 * HOMES)
    require("coal is left", all(route != "coal" for _, route, _ in rows))


def check_schedule():
    """Dates of this plan's calendar: works done by 31 October, season from 15 November."""
    result = answer("schedule", project, "--scenario", "plan", "--save-as", "dated", "--steps", "20")
    require("no schedule", result.get("feasible"))
    due = {t["id"]: (t["due"], t["households"]) for t in result["targets"]}
    for key, wanted in {"first_year": ("2022-10-31", 1512), "season": ("2022-11-15", 1512),
                        "final": ("2023-12-31", 1890), "accepted": ("2023-01-31", 1512)}.items():
        require(f"target {key}: {due.get(key)}, not {wanted}", due.get(key) == wanted)
    require("begins before the plan", result["first_day"] == "2022-03-01")
    commissioned = sum(p["households"] for p in result["packages"])
    expect("homes of packages", commissioned, HOMES)
    frost = [p["package"] for p in result["packages"]
             if p["package"].startswith("street.") and "2022-12-10" <= p["start"] <= "2023-02-20"]
    require(f"earthworks in frost: {frost}", not frost)


def words_of(folder):
    """All words of an export, those of workbooks too."""
    for file in sorted(folder.rglob("*")):
        if file.suffix == ".xlsx":
            with zipfile.ZipFile(file) as book:
                for name in book.namelist():
                    yield file, book.read(name).decode("utf-8", "replace")
        elif file.is_file():
            yield file, file.read_bytes().decode("utf-8", "replace")


def check_export():
    """Sheets of this district's units, and no word of any other district or year."""
    out = work / "out"
    run("export", project, "--scenario", "dated", "--out", out)
    sheets = {file.stem for file in (out / "tasks").glob("*.xlsx")}
    require(f"sheets {sheets}", {"379901001", "379901100", "379901101", "power_branch", "finance_bureau"} <= sheets)
    with (data / "donghe" / "meta.csv").open(encoding="utf-8") as file:
        other = {row["key"]: row["value"] for row in csv.DictReader(file)}
    strange = [other[key] for key in ("district_code", "name_zh", "name_en", "city_zh", "city_en")] + ["2021", "10月10日"]
    for file, text in words_of(out):
        for word in strange:
            # serial numbers and lengths may hold any four digits: a year stands by itself
            found = word in text if not word.isdigit() or len(word) > 4 else f"{word}年" in text or f"{word}-" in text
            require(f"{file.relative_to(out)} speaks of {word}", not found)
    with (out / "csv" / "blocks.csv").open(encoding="utf-8-sig") as file:
        require("rows of blocks.csv", sum(1 for _ in csv.reader(file)) >= 10)


def place_of(code):
    """Longitude and latitude of a transformer zone as the project file has them: last 16 bytes of a point."""
    blob = ask(project, f"SELECT geom FROM transformer_zones WHERE code = '{code}'")[0][0]
    return struct.unpack("<dd", blob[-16:])


def check_import():
    """A survey table, X north and Y east in the zone of 117 E with its prefix, in GB18030; and a ledger by names.
    The plane coordinates are PROJ's: EPSG:4490 to EPSG:4527."""
    survey = work / "配变.csv"
    survey.write_bytes("台区编号,X,Y,容量\nT001,4075818.293,39553984.639,315\nT014,4077388.725,39556562.059,400\n"
                       .encode("gb18030"))
    ledger = work / "台账.csv"
    ledger.write_text("乡镇,村名,户均收入,户均用煤量\n柳岗镇,大柳村,58000,2.6\n松湾镇,前松村,51000,2.4\n", encoding="utf-8")
    before = ask(project, "SELECT code, capacity_kva FROM transformer_zones ORDER BY code")
    options = ["--x-is-north", "--crs", "EPSG:4527"]
    run("import", project, "transformer_zones", survey, *options, "--dry-run")
    require("a trial writes", ask(project, "SELECT code, capacity_kva FROM transformer_zones ORDER BY code") == before)
    run("import", project, "transformer_zones", survey, *options)
    for code, (longitude, latitude) in {"T001": (117.605, 36.812), "T014": (117.634, 36.826)}.items():
        place = place_of(code)
        expect(f"longitude of {code}", place[0], longitude, 2e-7)  # 2 cm
        expect(f"latitude of {code}", place[1], latitude, 2e-7)
    capacity = dict(ask(project, "SELECT code, capacity_kva FROM transformer_zones"))
    require("capacities", capacity == dict(before) | {"T001": 315, "T014": 400})
    run("import", project, "blocks", ledger)
    require("facts by name", dict(ask(project, "SELECT code, income_yuan_per_household FROM blocks WHERE name IN "
                                      "('大柳村', '前松村')")) == {"379901101002": 58000, "379901100002": 51000})
    steps = len(ask(project, "SELECT seq FROM journal"))
    run("import", project, "blocks", ledger)
    require("the same file twice is two steps", len(ask(project, "SELECT seq FROM journal")) == steps)
    details = ask(project, "SELECT after FROM journal WHERE action = 'import'")
    require("the journal names the files", all("sha256" in row[0].lower() or "hash" in row[0].lower()
                                               for row in details) and len(details) == 2)
    require("check after the import", answer("check", project)["errors"] == 0)


def check_progress():
    """Returns in this district's year, and what they say of its targets."""
    run("progress", project, "--scenario", "dated", "--template", work / "forms", "--week", "2022-07-08")
    forms = {file.name for file in (work / "forms").glob("*.xlsx")}
    require(f"forms {forms}", len(forms) == 3)
    for week, homes, paid in (("2022-07-08", 40, 0), ("2022-07-15", 90, 100000)):
        returned = work / f"进度{week}.csv"
        returned.write_bytes(f"片区编码,村名,累计完成户数,已拨付（元）\n379901101002,大柳村,{homes},{paid}\n"
                             .encode("gb18030"))
        run("progress", project, returned, "--week", week)
    require("returns", ask(project, "SELECT block, week, households_done FROM progress ORDER BY week")
            == [("379901101002", "2022-07-08", 40), ("379901101002", "2022-07-15", 90)])
    worse = work / "更少.csv"
    worse.write_text("片区编码,累计完成户数\n379901101002,70\n", encoding="utf-8")
    refused = run("progress", project, worse, "--week", "2022-07-22", status=2)
    require("a fall is not told", refused.stdout + refused.stderr)
    require("a refused return is kept", len(ask(project, "SELECT block FROM progress")) == 2)


def check_standing():
    result = answer("standing", project, "--scenario", "dated", "--date", "2022-07-15")
    done = sum(place["done"] for place in result["places"])
    require(f"homes done: {done}", done == 90)
    require("target of the standing", (result["target"]["due"], result["target"]["households"]) == ("2022-10-31", 1512))


def check_replan():
    answer("replan", project, "--scenario", "dated", "--date", "2022-07-15", "--save-as", "again", "--steps", "50")
    kept = dict(ask(project, "SELECT block, route FROM choices WHERE scenario = 'dated'"))
    new = dict(ask(project, "SELECT block, route FROM choices WHERE scenario = 'again'"))
    require("a block in works changes its route", new.get("379901101002") == kept["379901101002"])


check_new()
check_money()
check_reconcile()
check_assign()
check_schedule()
check_export()
check_import()
check_progress()
check_standing()
check_replan()
trial.end("a district of another province goes through the whole loop")
