#!/usr/bin/env python3
"""Files of one's own through the real command line: dry run, import, once more, rows left open, what is refused.

usage: import.py NUANTU_CLI DATA_FOLDER WORK_FOLDER
"""
import hashlib
import json
import pathlib
import sys

from trial import Trial, ask

cli, data, work = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
trial = Trial(cli, work)
run, answer, require = trial.run, trial.answer, trial.require
project = trial.project


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
require("three rows and the settings change", done["changed_rows"] == 4 and done["committed"])
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

trial.end("files come in, once and again")
