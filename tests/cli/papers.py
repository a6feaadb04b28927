#!/usr/bin/env python3
"""Task sheets as docx and pdf, opened by other programs.

usage: papers.py NUANTU_CLI DATA_FOLDER WORK_FOLDER

Programs that are missing are told as not checked.
"""
import hashlib
import json
import pathlib
import re
import shutil
import subprocess
import sys

from trial import Trial

cli, data, work = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
trial = Trial(cli, work)
run, require, project = trial.run, trial.require, trial.project
statement = "示意数据，不得作为下达依据"


def installed(program):
    if shutil.which(program) is None:
        print(f"not checked: {program} is not installed")
        return False
    return True


def said_by(*words):
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


def text_of(pdf):
    return said_by("pdftotext", "-layout", str(pdf), "-")


def check_pdf(pdf):
    fonts = said_by("pdffonts", str(pdf)).splitlines()[2:]
    require(f"{pdf.name} has no fonts", fonts)
    for font in fonts:
        embedded = font.split()[-5]
        require(f"{pdf.name}: a font is not in the file: {font}", embedded == "yes")
    pages = text_of(pdf).split("\f")[:-1]
    for number, page in enumerate(pages, 1):
        flat = re.sub(r"\s", "", page)
        require(f"{pdf.name} page {number} lacks the statement", statement in flat)
        require(f"{pdf.name} page {number} lacks its number", f"—{number}—" in flat)
        require(f"{pdf.name} page {number} lacks 内部资料", "内部资料" in flat)
    return pages


def tables_of(docx_file):
    """Rows of all tables, words by cell; merged cells once."""
    for table in docx.Document(docx_file).tables:
        rows = []
        for row in table.rows:
            cells = []
            for cell in row.cells:
                if not cells or cells[-1][0] is not cell._tc:
                    cells.append((cell._tc, cell.text))
            rows.append([words for _, words in cells])
        yield rows


def households_of(docx_file):
    """Of 附表1: households by category from its subtotals, and its total."""
    rows = next(tables_of(docx_file))
    of = {row[0].removesuffix("小计"): int(row[1]) for row in rows if row[0].endswith("小计")}
    total = next(int(row[1]) for row in rows if row[0] == "合计")
    require(f"{docx_file.name}: subtotals do not add up to {total}", sum(of.values()) == total)
    return of


run("new", project, "--from", data / "donghe", "--quiet")
out = work / "out"
run("export", project, "--scenario", "official", "--out", out, "--formats", "docx,pdf", "--lang", "zh", "--quiet")
towns = sorted(path.stem for path in (out / "tasks").glob("150202*.docx"))
require("fourteen towns and streets have a paper", len(towns) == 14)
require("each paper is there in both forms",
        {p.stem for p in (out / "tasks").glob("*.docx")} == {p.stem for p in (out / "tasks").glob("*.pdf")})

try:
    import docx
except ImportError:
    print("not checked: python3-docx is not installed")
else:
    sums = {}
    for town in towns:
        for category, homes in households_of(out / "tasks" / f"{town}.docx").items():
            sums[category] = sums.get(category, 0) + homes
    published = {"集中供热": 2196, "新能源取暖": 12717, "煤改气": 11528}
    require(f"households over all papers: {sums}, published {published}", sums == published)
    paper = docx.Document(out / "tasks" / "150202100.docx")
    first = paper.sections[0]
    require("margins of running text", [round(m.mm) for m in (first.top_margin, first.left_margin, first.right_margin,
                                                             first.bottom_margin)] == [37, 28, 26, 35])
    require("a section for the text and each attached table", len(paper.sections) >= 3)
    require("a locator map", len(paper.inline_shapes) == 1)
    require("numbered tasks", sum(p.text.startswith(tuple(f"{n}." for n in range(1, 13)))
                                  for p in paper.paragraphs) == 12)
    require("roles", sum("责任单位：" in p.text for p in paper.paragraphs) >= 12)

if installed("pdftotext") and installed("pdffonts"):
    for name in ("150202100", "leading_group", "dept_finance"):
        check_pdf(out / "tasks" / f"{name}.pdf")
    words = re.sub(r"\s", "", text_of(out / "tasks" / "150202100.pdf"))
    for part in ("东河区2021年清洁取暖任务分解表（河东镇）", "一、燃煤散烧整治", "责任主体：河东镇人民政府", "位置示意图",
                 "河东镇村（社区）任务清单"):
        require(f"pdf lacks {part}", part in words)

run("export", project, "--scenario", "official", "--out", out, "--formats", "map", "--lang", "zh", "--quiet")
if installed("pdftotext") and installed("pdffonts") and installed("pdfinfo"):
    # Millimetres of the paper, in points.
    for name, width, height in (("wall_A0", 1189, 841), ("wall_A1", 841, 594), ("wall_A3", 420, 297)):
        file = out / "map" / f"{name}.pdf"
        size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", said_by("pdfinfo", str(file)))
        require(f"{name} has its size", abs(float(size[1]) - width / 25.4 * 72) < 1
                and abs(float(size[2]) - height / 25.4 * 72) < 1)
        words = re.sub(r"\s", "", text_of(file))
        for part in (statement, "东河区2021年清洁取暖作战图", "沙尔沁镇", "审图号：", "26441", "11528", "图例"):
            require(f"{name} lacks {part}", part in words)
        for font in said_by("pdffonts", str(file)).splitlines()[2:]:
            require(f"{name}: a font is not in the file: {font}", font.split()[-5] == "yes")
    require("a page for each town and street",
            int(re.search(r"Pages:\s+(\d+)", said_by("pdfinfo", str(out / "map" / "atlas.pdf")))[1]) == 14)

run("export", project, "--scenario", "official", "--out", out, "--formats", "geojson,kml,shp", "--lang", "zh", "--quiet")
if installed("ogrinfo"):
    for file in ("geojson/results_blocks.geojson", "kml/results_blocks.kml", "shp/results_blocks.shp"):
        told = said_by("ogrinfo", "-ro", "-so", "-al", str(out / "gis" / file))
        require(f"{file} has all blocks", "Feature Count: 116" in told)
    asked = said_by("ogrinfo", "-ro", "-q", "-sql", "SELECT SUM(households) AS homes FROM results_blocks",
                    str(out / "gis" / "shp" / "results_blocks.shp"))
    require("the shapefile's homes", "26441" in asked)

if installed("soffice"):
    profile = (work / "profile").resolve().as_uri()
    done = subprocess.run(["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir",
                           work, out / "tasks" / "150202100.docx"], capture_output=True, text=True, timeout=300)
    converted = work / "150202100.pdf"
    require(f"LibreOffice opens the docx: {done.stderr[:300]}", converted.exists())
    if converted.exists() and installed("pdftotext"):
        words = re.sub(r"\s", "", text_of(converted))
        for part in (statement, "一、燃煤散烧整治", "河东镇村（社区）任务清单", "—1—"):
            require(f"LibreOffice does not show {part}", part in words)

manifest = json.loads((out / "manifest.json").read_text())
require("a hash for each file of the last export", set(manifest["sha256"]) == set(manifest["files"]))
for name, digest in manifest["sha256"].items():
    require(f"the hash of {name}", hashlib.sha256((out / name).read_bytes()).hexdigest() == digest)

# The same project, the same bytes; in another language another paper.
run("export", project, "--scenario", "official", "--out", work / "again", "--formats", "docx,pdf", "--for", "150202100", "--lang", "zh", "--quiet")
for form in ("docx", "pdf"):
    digests = {hashlib.sha256((folder / "tasks" / f"150202100.{form}").read_bytes()).hexdigest()
               for folder in (out, work / "again")}
    require(f"{form} differs from one export to the next", len(digests) == 1)
run("export", project, "--scenario", "official", "--out", work / "en", "--formats", "pdf", "--for", "150202100", "--lang", "en", "--quiet")
if installed("pdftotext"):
    require("an English paper in English", "Hedong" in text_of(work / "en" / "tasks" / "150202100.pdf"))

# Bad conditions: a folder that is a file; a name with blanks and Chinese.
(work / "taken").write_text("")
run("export", project, "--scenario", "official", "--out", work / "taken", "--formats", "docx", "--for", "150202100", status=3)
run("export", project, "--scenario", "official", "--out", work / "任务 分解", "--formats", "docx", "--for", "150202100", "--quiet")
require("a folder with blanks and Chinese", (work / "任务 分解" / "tasks" / "150202100.docx").exists())
require("no half files", not list(work.rglob("*.part")))

trial.end("papers, maps and layers as they should be")
