#!/usr/bin/env python3
"""Nothing about a district of data/ is in the code: neither its codes nor the names of its places, companies and
papers, as its own tables have them. Comments may give examples.

usage: no_district_in_code.py SOURCE_FOLDER
"""
import csv
import json
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
# Words that any plan may use.
COMMON = {"project units", "各项目单位", "leading_group", "leading_group_office"}


def rows(file):
    with file.open(encoding="utf-8-sig") as text:
        return list(csv.DictReader(text))


def properties(file):
    return [feature["properties"] for feature in json.loads(file.read_text(encoding="utf-8"))["features"]]


def words_of(folder):
    """What only this district is called."""
    meta = {row["key"]: row["value"] for row in rows(folder / "meta.csv")}
    names = {meta["name_zh"].removesuffix("区").removesuffix("县"), meta["name_en"].removesuffix(" District"),
             meta["city_zh"].removesuffix("市"), meta["city_en"]}
    numbers = {meta["district_code"]}
    for layer in ("jurisdictions", "blocks", "heat_sources", "gas_stations"):
        for row in properties(folder / f"{layer}.geojson"):
            names |= {row["name"], row["name_en"]}
            numbers |= {row["code"]} if row["code"].isdigit() else set()
    for file in sorted((folder / "input").glob("*.geojson")):
        for row in properties(file):
            names.add(str(row.get("name", "")))
            numbers.add(str(row.get("adcode", row.get("id", ""))))
    units = rows(folder / "units.csv")
    names |= {row["name_zh"] for row in units if row["kind"] in ("company", "branch")}
    names |= {word for row in units for word in (row["code"], row["name_en"]) if any(n in word.lower() for n in
              {meta["name_en"].removesuffix(" District").lower(), meta["city_en"].lower()})}
    return {w for w in names - COMMON if len(w) > 1}, {n for n in numbers if len(n) > 3}


def code_of(file):
    """Without comments; strings stay."""
    text = file.read_text(encoding="utf-8")
    pattern = r'R"\((?:.|\n)*?\)"|"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*(?:.|\n)*?\*/'
    return re.sub(pattern, lambda m: m.group(0) if m.group(0)[0] in 'R"' else " ", text)


def main():
    sources = [file for folder in ("sim", "app", "shaders") for file in sorted((root / folder).rglob("*"))
               if file.suffix in (".cpp", ".hpp", ".glsl", ".vert", ".frag")]
    texts = {file: code_of(file) for file in sources}
    texts |= {file: file.read_text(encoding="utf-8") for file in sorted((root / "data" / "i18n").rglob("*.po"))}
    districts = [meta.parent for meta in sorted((root / "data").glob("*/meta.csv"))]
    found = []
    for folder in districts:
        names, numbers = words_of(folder)
        words = [(name, re.compile(r"(?<![A-Za-z])" + re.escape(name) + r"(?![A-Za-z])")) for name in sorted(names)]
        words += [(number, re.compile(r"(?<!\d)" + number)) for number in sorted(numbers)]
        for file, text in texts.items():
            found += [f"{file.relative_to(root)}: {word}" for word, pattern in words
                      if word in text and pattern.search(text)]
    print("\n".join(found) or f"{len(texts)} files speak of none of {len(districts)} districts")
    sys.exit(1 if found or not districts or len(sources) < 100 else 0)


main()
