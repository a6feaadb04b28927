#include "tests/common/places.hpp"
#include "tests/common/run_program.hpp"
#include "tests/common/temp_folder.hpp"
#include "tests/common/tiny_physics.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace {

namespace fs = std::filesystem;

/// A broken folder and what the program must say about it in English.
struct Case
{
    char const *file;
    char const *old;
    char const *with;
    std::vector<char const *> said;
};

Outcome run_cli(std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), test_places::cli());
    return run_program(std::move(arguments));
}

bool says(std::string const &all, std::string const &part)
{
    return all.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("check exits with 2 and names the place on standard error", "[cli][bad]")
{
    std::vector<Case> const cases{
        {"tiny/blocks.geojson",
         "\"households\":100",
         "\"households\":-5",
         {"error:", "blocks.geojson", "blocks b1 households", "\"-5\"", "from 0 to 100000"}},
        {"tiny/choices.csv",
         "b3,gas_wall",
         "b3,steam",
         {"error:", "choices.csv", "official/b3 route", "\"steam\"", "routes.key"}},
        {"tiny/units.csv",
         "办公室",
         "\xB0\xEC\xB9\xAB",
         {"error:", "units.csv", "row 2", "<B0>", "GB18030"}},
        {"tiny/blocks.geojson",
         "EPSG::4490",
         "EPSG::3857",
         {"error:", "blocks.geojson", "crs", "\"EPSG:3857\"", "EPSG:4490"}},
        {"tiny/tasks.csv",
         "2021-10-10",
         "2021-13-10",
         {"error:", "tasks.csv", "heat due", "\"2021-13-10\"", "2021-07-20"}},
        {"tiny/meta.csv",
         "schema_version,4",
         "schema_version,5",
         {"error:", "meta.csv", "schema_version", "\"5\"", "newer version"}}};
    for (Case const &one : cases) {
        INFO(one.file << ": " << one.with);
        TempFolder const folder;
        TinyDistrict district;
        district.replace(one.file, one.old, one.with);
        fs::path const tiny = district.write(folder / "data");
        Outcome const outcome = run_cli({"check", tiny.string(), "--lang", "en"});
        INFO(outcome.err);
        CHECK(outcome.status == 2);
        CHECK(outcome.out.empty());
        for (char const *part : one.said) {
            INFO(part);
            CHECK(says(outcome.err, part));
        }
        Outcome const made = run_cli({"new", (folder / "p.gpkg").string(), "--from", tiny.string(),
                                      "--data", (folder / "data").string()});
        CHECK(made.status == 2);
        CHECK_FALSE(fs::exists(folder / "p.gpkg"));
    }
}

TEST_CASE("new and check agree on a sound district; files that are none exit with 2 or 3", "[cli]")
{
    TempFolder const folder;
    fs::path const tiny = TinyDistrict{}.write(folder / "data");
    std::string const file = (folder / "p.gpkg").string();
    CHECK(run_cli({"new", file, "--from", tiny.string(), "--data", (folder / "data").string()})
              .status == 0);
    Outcome const checked = run_cli({"check", file, "--json"});
    CHECK(checked.status == 0);
    auto const document = nlohmann::json::parse(checked.out);
    CHECK(document["errors"] == 0);
    CHECK(document["notes"].get<int>() > 0);
    CHECK(document["findings"][0]["code"].is_string());
    CHECK(document["findings"][0]["message_zh"] != document["findings"][0]["message_en"]);

    sim::io::write_text_file(folder / "text.gpkg", "no database");
    CHECK(run_cli({"check", (folder / "text.gpkg").string()}).status == 2);
    sim::io::write_text_file(folder / "empty.gpkg", "");
    CHECK(run_cli({"check", (folder / "empty.gpkg").string()}).status == 2);
    CHECK(run_cli({"check", (folder / "nothing.gpkg").string()}).status == 3);
    CHECK(run_cli({"new", (folder / "no" / "p.gpkg").string(), "--from", tiny.string(), "--data",
                   (folder / "data").string()})
              .status == 3);
}

TEST_CASE("what exists, is too long or cannot be written to exits with 3", "[cli][bad]")
{
    TempFolder const folder;
    fs::path const tiny = TinyDistrict{}.write(folder / "data");
    std::string const file = (folder / "p.gpkg").string();
    std::vector<std::string> make{
        "new", file, "--from", tiny.string(), "--data", (folder / "data").string(), "--lang", "en"};
    CHECK(run_cli(make).status == 0);
    Outcome const again = run_cli(make);
    CHECK(again.status == 3);
    CHECK(says(again.err, "--force"));
    make.emplace_back("--force");
    CHECK(run_cli(make).status == 0);
    make[1] = "/dev/null";
    CHECK(run_cli(make).status == 3);
    for (char const *verb : {"check", "run", "reconcile"}) {
        Outcome const refused = run_cli({verb, std::string(300, 'x')});
        INFO(verb << ": " << refused.err);
        CHECK(refused.status == 3);
    }
    Outcome const full =
        run_program({"sh", "-c", test_places::cli() + " check --json '" + file + "' > /dev/full"});
    CHECK(full.status == 3);
    CHECK(says(full.err, "标准输出"));
}

TEST_CASE("the program names its version, formats must be named, rows are numbered in Chinese",
          "[cli]")
{
    CHECK(says(run_cli({"--version"}).out, "nuantu-cli 0."));
    TempFolder const folder;
    TinyDistrict district;
    district.replace("tiny/units.csv", "办公室", "\xB0\xEC\xB9\xAB");
    fs::path const tiny = district.write(folder / "data");
    Outcome const nothing = run_cli({"export", tiny.string(), "--out", (folder / "out").string(),
                                     "--formats", "", "--lang", "en"});
    CHECK(nothing.status == 2);
    CHECK(says(nothing.err, "--formats"));
    Outcome const rows = run_cli({"check", tiny.string(), "--lang", "zh"});
    CHECK(says(rows.err, "units 第2行"));
    // Notes are for check: a refusal says what is wrong.
    Outcome const refused = run_cli({"run", tiny.string(), "--lang", "en"});
    CHECK(refused.status == 2);
    CHECK(says(refused.err, "error:"));
    CHECK_FALSE(says(refused.err, "note:"));
    CHECK_FALSE(says(refused.err, "Illustrative"));
}

TEST_CASE("check tries every route, also those that no block takes", "[cli][bad]")
{
    TempFolder const folder;
    TinyDistrict district = with_physics_and_parameters();
    fs::path const sound = district.write(folder / "sound");
    CHECK(run_cli({"check", sound.string(), "--lang", "en", "--quiet"}).status == 0);
    district.replace("factors/parameters.csv", "tech.solar_electric.element_kw,",
                     "tech.solar_electric.element_kw_misspelt,");
    Outcome const outcome =
        run_cli({"check", district.write(folder / "gap").string(), "--lang", "en", "--quiet"});
    INFO(outcome.err);
    CHECK(outcome.status == 2);
    CHECK(says(outcome.err, "tech.solar_electric.element_kw"));
}

TEST_CASE("Notes of one kind are folded with their number and first places; --all lists each",
          "[cli]")
{
    TempFolder const folder;
    TinyDistrict district;
    for (char const *number : {"1", "2", "3", "4"}) {
        std::string const name = std::string{"\"name_en\":\"Block b"} + number;
        district.replace("tiny/blocks.geojson", name, name + " 村");
    }
    std::string const tiny = district.write(folder / "data").string();
    auto const lines_with = [](Outcome const &outcome, std::string const &part) {
        int lines = 0;
        for (std::size_t at = 0; (at = outcome.err.find(part, at)) != std::string::npos; ++at) {
            ++lines;
        }
        return lines;
    };
    std::string const kind = "and 3 more notes of this kind, chinese_in_english: ";
    Outcome const folded = run_cli({"check", tiny, "--lang", "en"});
    INFO(folded.err);
    CHECK(folded.status == 0);
    CHECK(lines_with(folded, "Block b1 村") == 1);
    CHECK(lines_with(folded, "Block b2 村") == 0);
    CHECK(lines_with(folded, kind + "blocks b2 name_en; blocks b3 name_en; blocks b4 name_en") ==
          1);
    Outcome const each = run_cli({"check", tiny, "--lang", "en", "--all"});
    for (char const *words : {"Block b1 村", "Block b2 村", "Block b3 村", "Block b4 村"}) {
        CHECK(lines_with(each, words) == 1);
    }
    CHECK(lines_with(each, "more notes of this kind") == 0);
    auto const document =
        nlohmann::json::parse(run_cli({"check", tiny, "--json", "--lang", "en"}).out);
    auto const notes = std::ranges::count_if(document["findings"], [](auto const &finding) {
        return finding["code"] == "chinese_in_english";
    });
    CHECK(notes == 4);
}
