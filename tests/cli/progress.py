"""Forms out, filled in, back: three weeks of returns of the district, as a person does it.

progress.py CLI DATA WORK
"""

import csv
import json
import sys
from pathlib import Path

import openpyxl

from trial import Trial

cli, data, work = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
trial = Trial(cli, work, always=("--data", data))
require, project = trial.require, trial.project


def run(*words, status=0):
    return trial.run(*words, status=status).stdout


def columns_of(sheet):
    for row in sheet.iter_rows():
        names = {str(cell.value).replace("\n", ""): cell.column for cell in row if cell.value}
        if "片区代码" in names:
            return row[0].row, names
    raise SystemExit("no header")


def fill(path, share, stage):
    """Types numbers into the white cells of a form. Returns the homes by block."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    require("the form is protected", sheet.protection.sheet)
    require("the list of problems is protected", book.worksheets[1].protection.sheet)
    require("lists are hidden", book.worksheets[2].sheet_state == "hidden")
    require("drop-downs", len(sheet.data_validations.dataValidation) > 4)
    head, names = columns_of(sheet)
    homes = {}
    for row in range(head + 1, sheet.max_row + 1):
        code = sheet.cell(row, names["片区代码"]).value
        if not code or not str(code).isdigit():
            continue
        done = sheet.cell(row, names["累计完成户数"])
        require("open to fill in", not done.protection.locked)
        require("code is locked", sheet.cell(row, names["片区代码"]).protection.locked)
        done.value = int(sheet.cell(row, names["改造户数"]).value * share)
        sheet.cell(row, names["本期阶段"]).value = stage
        homes[str(code)] = done.value
    book.save(path)
    return homes


run("new", project, "--quiet")
town = "150202100"
done = {}
for week, share, stage in [("2021-08-06", 0.2, "施工中"), ("2021-08-13", 0.35, "施工中"),
                           ("2021-08-20", 0.6, "已通电（气、热）")]:
    forms = work / week
    run("progress", project, "--template", forms, "--for", town, "--week", week, "--lang", "zh", "--quiet")
    form = forms / f"progress_{town}_{week}.xlsx"
    done = fill(form, share, stage)
    dry = json.loads(run("progress", project, form, "--dry-run", "--json"))
    require("a trial keeps nothing", not dry["kept"] and dry["counts"]["reports_new"] == len(done))
    taken = json.loads(run("progress", project, form, "--week", week, "--json"))
    require(f"week {week} is kept", taken["kept"] and not any(f["severity"] == "error" for f in taken["findings"]))
    require("homes as typed", {r["block"]: r["households_done"] for r in taken["reports"]} == done)
again = json.loads(run("progress", project, form, "--json"))
require("the same file again is nothing new", not again["kept"] and again["counts"]["reports_same"] == len(done))

out = work / "out"
run("progress", project, "--out", out, "--json")
with open(out / "progress_weeks.csv", encoding="utf-8-sig", newline="") as file:
    rows = list(csv.reader(file))
require("three weeks of fourteen places and the district", len(rows) == 1 + 3 * 15)
require("the last week's sum", int(rows[-1][4]) == sum(done.values()))

code = next(iter(done))
late = work / "late.csv"
late.write_text(f"片区代码,累计完成户数\n{code},0\n", encoding="gb18030")
refused = json.loads(run("progress", project, late, "--week", "2021-08-27", "--json", status=2))
require("a fall is refused", [f["code"] for f in refused["findings"] if f["severity"] == "error"] == ["progress_fell"])
run("progress", project, late, "--week", "2021-08-27", "--correct", "--quiet")
rates = json.loads(run("run", project, "--json"))["clean_rate"]
require("three kinds of place and the district", len(rates) == 4)
require("rates lie between 0 and 100 and rise", all(
    0 <= r["before_percent"] <= r["now_percent"] <= 100 and
    r["before_percent"] <= r["first_year_percent"] <= r["final_percent"] <= 100 for r in rates))
bad = work / "bad.csv"
bad.write_text("片区代码,累计完成户数\nnobody,1\n", encoding="utf-8")
refused_words = run("progress", project, bad, "--week", "2021-09-03", "--lang", "zh", status=2)
require("what is refused is not counted as new", "未录入任何内容" in refused_words and "新增" not in refused_words)
run("progress", project, "--week", "2021-09-31", status=2)
run("progress", project, "--week", "2021-09-03", status=2)
places = json.loads(run("progress", project, "--json"))["progress_places"]
require("the list of places has the day of the last return", any("2021-08-27" in json.dumps(row) for row in places))
book = openpyxl.load_workbook(form)
del book[book.sheetnames[0]]
book.save(work / "torn.xlsx")
torn = json.loads(run("progress", project, work / "torn.xlsx", "--json", status=2))
require("a form without its first sheet says so", any(f["code"] == "no_return_table" for f in torn["findings"]))
trial.end("returns come back")
