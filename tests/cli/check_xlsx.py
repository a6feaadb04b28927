#!/usr/bin/env python3
"""Task sheets through the real command line, read back by another program's library.

usage: check_xlsx.py NUANTU_CLI DATA_FOLDER WORK_FOLDER
"""
import json
import pathlib
import re
import sys

import openpyxl

from trial import Trial

cli, data, work = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
trial = Trial(cli, work)
run, failures, project = trial.run, trial.failures, trial.project
statement = "示意数据，不得作为下达依据"


def computed(formula, sheet):
    """Value of the few kinds of formulas that the sheets use, from the stored values."""
    total = re.fullmatch(r"=SUM\(([A-Z]+\d+):([A-Z]+\d+)\)", formula)
    if total:
        numbers = (cell.value for row in sheet[f"{total[1]}:{total[2]}"] for cell in row)
        return sum(n for n in numbers if isinstance(n, (int, float)))
    if re.fullmatch(r"=[A-Z]+\d+(\+[A-Z]+\d+)*", formula):
        return sum(sheet[name].value or 0 for name in formula[1:].split("+"))
    return None


def check_formulas(name, formulas, values):
    count = 0
    for row in formulas.iter_rows():
        for cell in row:
            if not isinstance(cell.value, str) or not cell.value.startswith("="):
                continue
            count += 1
            if cell.value.startswith("=IF("):
                continue
            wanted, stored = computed(cell.value, values), values[cell.coordinate].value
            if wanted is None or stored is None or abs(wanted - stored) > 1e-9 * max(1, abs(wanted)):
                failures.append(f"{name} {cell.coordinate} {cell.value}: stored {stored}, computed {wanted}")
    return count


def check_book(file):
    formulas, values = openpyxl.load_workbook(file), openpyxl.load_workbook(file, data_only=True)
    count = 0
    for sheet in formulas.worksheets:
        name = f"{file.name}/{sheet.title}"
        if sum(cell.value is not None for row in sheet.iter_rows() for cell in row) < 4:
            failures.append(f"{name} is empty")
        if sheet.page_setup.paperSize != 9 or not sheet.sheet_properties.pageSetUpPr.fitToPage:
            failures.append(f"{name} is not set to A4, one page wide")
        if statement not in (sheet.oddHeader.right.text or ""):
            failures.append(f"{name} lacks the statement")
        if "&P" not in (sheet.oddFooter.center.text or "") and "— " not in str(sheet.oddFooter.center.text):
            failures.append(f"{name} has no page number")
        if sheet.title != "条文" and (sheet.freeze_panes is None or not sheet.print_title_rows):
            failures.append(f"{name}: header neither frozen nor repeated")
        for row, size in sheet.row_dimensions.items():
            if size.height is not None and size.height > 409:
                failures.append(f"{name} row {row} is taller than programs allow")
        count += check_formulas(name, sheet, values[sheet.title])
    return count


def rows_of(file, sheet):
    return list(openpyxl.load_workbook(file, data_only=True)[sheet].iter_rows(values_only=True))


def check_overview(tasks):
    rows = rows_of(tasks / "leading_group.xlsx", "总表")
    coal = next(row for row in rows if row[0] == "燃煤散烧治理")
    if [coal[2], coal[4], coal[6], coal[8], coal[10]] != [2196, 12717, 11528, 26441, 23797]:
        failures.append(f"overview: {coal}")
    total = next(row for row in rows if row[0] == "总计")
    if abs(total[15] - 58832.066) > 0.001:
        failures.append(f"overview total: {total}")
    annex1 = rows_of(tasks / "leading_group.xlsx", "附件1")
    subtotal = next(row for row in annex1 if row[0] == "小计")
    for got, printed in zip(subtotal[2:], (58832.07, 31305.55, 23157.07, 4369.44, 26807.51, 16996.47, 43803.98)):
        if f"{got:.2f}" != f"{printed:.2f}":
            failures.append(f"annex 1 subtotal: {got}, printed {printed}")
    annex2 = rows_of(tasks / "leading_group.xlsx", "附件2")
    totals = [row[0] for row in annex2 if row[0] and re.search("(总|合)计$", row[0])]
    if totals != ["项目总计", "一、集中供热合计", "二、新能源取暖合计", "三、煤改气合计"]:
        failures.append("annex 2 has other rows")


def check_towns(tasks):
    totals, zones = [0, 0, 0], 0
    for file in sorted(tasks.glob("150202*.xlsx")):
        total = next(row for row in rows_of(file, "附表1") if row[0] == "合计")
        totals = [a + b for a, b in zip(totals, total[3:6])]
        behind = [row[8] for row in rows_of(file, "附表1") if isinstance(row[0], int)]
        zones += sum(int(re.fullmatch(r"(\d+)个，.+线", words)[1]) for words in behind)
        texts = [row[0] for row in rows_of(file, "条文") if row[0]]
        tasks_found = [t for t in texts if re.match(r"\s*\d+\.", t)]
        if len(tasks_found) != 12 or not all(t.endswith("）") and "（牵头单位：" in t for t in tasks_found):
            failures.append(f"{file.name}: the text is not twelve tasks that end in their roles")
    if totals != [26441, 2115280, 23797]:
        failures.append(f"sum of the towns: {totals}")
    listed_zones = (out / "csv" / "zone_loads.csv").read_text(encoding="utf-8-sig").count("\n") - 1
    if zones != listed_zones:
        failures.append(f"zones behind the blocks: {zones}, in the list of zones {listed_zones}")


def check_works(tasks):
    """The rows of the monthly targets add up, and every home of a town has its day in table 3."""
    rows = rows_of(tasks / "leading_group.xlsx", "月度目标")
    places = [row for row in rows if isinstance(row[0], int)]
    total = next(row for row in rows if row[1] == "合计")
    heads = next(row for row in rows if row[0] == "序号")
    for column, head in enumerate(heads):
        if column > 1 and head and "%" not in head:
            if sum(row[column] for row in places) != total[column]:
                failures.append(f"monthly targets: the rows of {head} do not add up")
    if len(places) != 14 or total[2] != 26441 or total[len([h for h in heads if h]) - 1] != 26441:
        failures.append(f"monthly targets: {len(places)} places, total {total}")
    homes = 0
    for file in sorted(tasks.glob("150202*.xlsx")):
        rows = rows_of(file, "附表3")
        homes += sum(row[3] for row in rows if isinstance(row[0], int))
        if not any("导出时测算，尚未排定" in str(row[0]) for row in rows):
            failures.append(f"{file.name}: does not say where its dates come from")
        for row in rows:
            if isinstance(row[0], int) and not all("月" in str(day) for day in row[5:10]):
                failures.append(f"{file.name}: {row[1]} lacks a day")
    if homes != 26441:
        failures.append(f"homes with dates: {homes}")
    for calendar in (tasks.parent / "ics").glob("*.ics"):
        lines = calendar.read_bytes().split(b"\r\n")
        entries = lines.count(b"BEGIN:VEVENT")
        if max(map(len, lines)) > 75 or lines[-1] or entries < 5 or entries != lines.count(b"END:VEVENT"):
            failures.append(f"{calendar.name}: no calendar")


run("new", project, "--from", data / "donghe")
out = work / "out"
listed = json.loads(run("export", project, "--scenario", "official", "--out", out, "--json", "--lang", "zh").stdout)
missing = [name for name in listed["files"] if not (out / name).is_file()]
if missing or len(listed["files"]) < 40:
    failures.append(f"files listed but not there: {missing}")
sums = sum(check_book(file) for file in sorted((out / "tasks").glob("*.xlsx")))
if sums < 300:
    failures.append(f"only {sums} formulas")
check_overview(out / "tasks")
check_towns(out / "tasks")
check_works(out / "tasks")

run("export", project, "--out", work / "bare", "--for", "dept_audit", "--formats", "xlsx", "--no-statement", "--lang", "zh")
for sheet in openpyxl.load_workbook(work / "bare" / "tasks" / "dept_audit.xlsx").worksheets:
    if statement in (sheet.oddHeader.right.text or ""):
        failures.append("--no-statement prints the statement")
run("export", project, "--out", work / "en", "--for", "dept_housing", "--lang", "en")
for sheet in openpyxl.load_workbook(work / "en" / "tasks" / "dept_housing.xlsx").worksheets:
    for row in sheet.iter_rows(values_only=True):
        for value in row:
            if isinstance(value, str) and re.search("[\u4e00-\u9fff]", value):
                failures.append(f"Chinese on an English sheet: {value}")
done = run("export", project, "--out", work / "x", "--for", "nobody", "--lang", "en", status=2)
if "dept_finance" not in done.stderr:
    failures.append("the codes that are allowed are not told")
run("export", project, "--out", "/proc/none", status=3)
trial.end(f"task sheets as they should be, {sums} formulas")
