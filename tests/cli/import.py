#!/usr/bin/env python3
"""Files of one's own through the real command line: dry run, import, once more, rows left open, what is refused.

usage: import.py NUANTU_CLI DATA_FOLDER WORK_FOLDER
"""
import hashlib
import json
import os
import pathlib
import struct
import sys

from trial import Trial, ask

cli, data, work = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
trial = Trial(cli, work)
run, answer, require = trial.run, trial.answer, trial.require
project = trial.project


def zone_places(file):
    """Code, longitude, latitude of each transformer zone: points behind the header of their blob."""
    envelope = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}
    for code, blob in ask(file, "select code, geom from transformer_zones"):
        at = 8 + envelope[blob[3] >> 1 & 7]
        yield code, *struct.unpack("<dd", blob[at + 5:at + 21])


run("new", project, "--from", data / "donghe", "--data", data)
before = hashlib.sha256(project.read_bytes()).hexdigest()

# A town's ledger as a county office keeps it: GB18030, names in other spellings, area in units of its own.
ledger = work / "沙尔沁镇台账.csv"
ledger.write_bytes("村名,属地,改造户数,供热面积（万平方米）\r\n"
                   "官地村村民委员会,沙尔沁镇,301,2.408\r\n"
                   "杨圪楞村,沙尔沁镇,302,2.416\r\n"
                   "沙尔沁一村,沙尔沁镇,303,2.424\r\n"
                   "没有的村,沙尔沁镇,1,0.008\r\n".encode("gb18030"))

dry = answer("import", project, "blocks", ledger, "--dry-run")
require("a dry run counts what would change", dry["counts"]["changed"] == 3 and not dry["committed"])
require("a dry run writes nothing", hashlib.sha256(project.read_bytes()).hexdigest() == before)
require("the file's hash is told", dry["sha256"] == hashlib.sha256(ledger.read_bytes()).hexdigest())
new = [row for row in dry["rows"] if row["kind"] == "added"]
require("a village without a border is not taken", len(new) == 1 and not new[0]["taken"])
require("rows of other towns are not gone", all(row["key"].startswith("150202101")
                                                for row in dry["rows"] if row["kind"] == "gone"))

done = answer("import", project, "blocks", ledger)
require("three rows change; what is remembered of the file is none", done["changed_rows"] == 3 and done["committed"])
require("values are in the project's units",
        ask(project, "select households, heated_floor_area_m2, source from blocks where name = '官地村'")
        == [(301, 24080.0, ledger.name)])
require("names stay as the register has them", ask(project, "select count(*) from blocks where name = '杨圪塄村'") == [(1,)])
marks = ask(project, "select illustrative from blocks where name = '官地村'")[0][0].split(";")
require("what was told is a fact", "households" not in marks and "income_yuan_per_household" in marks)
line = json.loads(ask(project, "select \"after\" from journal order by seq desc limit 1")[0][0])
require("the journal names the file and its hash",
        line["details"]["file"] == ledger.name and line["details"]["sha256"] == done["sha256"])

again = answer("import", project, "blocks", ledger)
require("imported twice is imported once", again["changed_rows"] == 0 and not again["committed"])

share = [place for place in answer("check", project)["completeness"]
         if place["layer"] == "blocks" and place["jurisdiction"] == "150202101"]
other = [place for place in answer("check", project)["completeness"]
         if place["layer"] == "blocks" and place["jurisdiction"] == "150202100"]
require("the town is more complete than the others", share[0]["share"] > other[0]["share"])

twice = work / "twice.csv"
twice.write_text("name,households\n官地村,300\n官地村,299\n", encoding="utf-8")
told = answer("import", project, "blocks", twice, "--dry-run")
require("a village that stands there twice is to be decided", told["counts"]["ambiguous"] == 1)
run("import", project, "blocks", twice, "--take", "99=x", status=2)
run("import", project, "choices", twice, status=2)
run("import", project, "no_layer", twice, status=2)
run("import", project, "blocks", work / "nothing.csv", status=3)
run("import", project, "blocks", ledger, "--map", "households", status=2)
run("check", project)

# Places of a web map: refused until somebody says what they stand on.
zones = work / "zones.csv"
shifted = [(code, x + 0.00586, y + 0.00125) for code, x, y in zone_places(project)]
zones.write_text("code,lon,lat\n" + "".join(f"{code},{x:.7f},{y:.7f}\n" for code, x, y in shifted), encoding="utf-8")
before = hashlib.sha256(project.read_bytes()).hexdigest()
refused = run("import", project, "transformer_zones", zones, "--lang", "en", status=2)
require("the suspicion is said last, as an error", "GCJ-02" in refused.stderr.strip().splitlines()[-1])
require("and what to say", "--datum cgcs2000" in refused.stdout)
require("nothing was written", hashlib.sha256(project.read_bytes()).hexdigest() == before)
run("import", project, "transformer_zones", zones, "--datum", "cgcs2000", "--dry-run")
told = run("import", project, "transformer_zones", zones, "--datum", "gcj02", "--dry-run", "--lang", "en")
require("the coordinates are called by their name", "degrees of a web map (GCJ-02)" in told.stdout)
require("rows that are not shown are counted", f"another {len(shifted) - 200} rows" in told.stdout)

# What needs a decision stands before what only changes.
mixed = work / "mixed.csv"
mixed.write_text("name,households\n沙尔沁一村,305\n官地村,300\n官地村,299\n没有的村,1\n", encoding="utf-8")
lines = run("import", project, "blocks", mixed, "--dry-run", "--lang", "en").stdout.splitlines()
kinds = [next((kind for kind in ("to be decided", "gone from", "new", "changed") if f"  {kind}  " in line
               or f"  {kind} the file" in line), None) for line in lines]
kinds = [kind for kind in kinds if kind]
require(f"decisions first: {kinds}", "changed" in kinds and "to be decided" in kinds and
        kinds == sorted(kinds, key=["to be decided", "gone from", "new", "changed"].index))

same = work / "same.csv"
same.write_text("name,households\n官地村,301\n", encoding="utf-8")
before = hashlib.sha256(project.read_bytes()).hexdigest()
told = run("import", project, "blocks", same, "--lang", "en")
require("nothing changes and nothing is written", "nothing was written" in told.stdout
        and hashlib.sha256(project.read_bytes()).hexdigest() == before)

# What is mistyped is refused, with what there is; a row that the project would refuse is named as the file has it.
layers = run("import", project, "block", ledger, "--lang", "en", status=2).stderr
require("an unknown layer lists the layers", "blocks, " in layers and "households" in layers)
mistyped = answer("import", project, "blocks", ledger, "--map", "households=改造户", status=2)
lacking = [f for f in mistyped["findings"] if f["code"] == "column_not_in_file"]
require("a mistyped column is an error that lists the file's", len(lacking) == 1 and "改造户数" in lacking[0]["allowed_zh"])
code, homes = ask(project, "select code, households from blocks where households > 20 limit 1")[0]
odd = work / "odd.csv"
odd.write_text(f"code,households,heated_floor_area_m2,demolition_year\n{code},{homes},3,bald\n", encoding="utf-8")
refused = answer("import", project, "blocks", odd, status=2)
errors = [f for f in refused["findings"] if f["severity"] == "error"]
require("the project's refusal is at the file's row", [(f["file"], f["feature"]) for f in errors]
        == [(odd.name, f"row 2 ({code})")])
require("other findings stand beside it", any(f["field"] == "demolition_year" for f in refused["findings"]))

# Names of files are bytes: this one is GB18030.
raw = work / os.fsdecode("台账.csv".encode("gb18030"))
raw.write_text(f"code,households\n{code},{homes + 1}\n", encoding="utf-8")
require("a name that is not UTF-8 is taken, too", answer("import", project, "blocks", raw)["committed"])

chinese = run("import", project, "--lang", "zh", status=2).stderr
require("the parser speaks Chinese", "缺少layer" in chinese and "required" not in chinese)
trial.end("files come in, once and again")
