#include "app/core/workspace.hpp"
#include "sim/base/error.hpp"
#include "sim/io/missing_parameters.hpp"
#include "sim/io/source_folder.hpp"
#include "tests/common/open_tiny.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace sim;

namespace {

constexpr char const *district_file = "tiny/parameters.csv";

/// The data folder after the program has learnt two more national parameters and one of the
/// district; one that the project has is given another value.
std::filesystem::path newer_data(TempFolder const &folder)
{
    TinyDistrict data;
    data["policy/parameters.csv"] +=
        "gate.gas_main_m,管网'距离,Distance to the main,1500,m,100,5000,made for tests,low,,\n"
        "limit.burden,负担,Burden,0.1,share,0,1,made for tests,low,2021-01-01,\n";
    data.replace("policy/parameters.csv", "home.area_m2,户均面积,Area,80",
                 "home.area_m2,户均面积,Area,90");
    data[district_file] += "gate.gas_main_m,管网距离,Distance,900,m,100,5000,own,high,,\n"
                           "limit.target.2022,目标,Target,1,share,0,1,own,high,,\n";
    data.write(folder / "newer");
    return folder / "newer";
}

} // namespace

TEST_CASE("missing parameters are those of nation and district that the project lacks", "[io]")
{
    OpenTiny const tiny;
    auto const data = newer_data(tiny.folder);
    io::MissingParameters const missing = io::missing_parameters(*tiny.project.dataset, data);
    CHECK(missing.keys ==
          std::vector<std::string>{"gate.gas_main_m", "limit.burden", "limit.target.2022"});
    auto const note = io::note_missing(missing, tiny.path);
    REQUIRE(note);
    CHECK(note->severity == Severity::note);
    CHECK(note->value == "gate.gas_main_m, limit.burden, limit.target.2022");
    CHECK_FALSE(io::note_missing({}, tiny.path));
}

TEST_CASE("upgrading adds the missing rows in one step and changes no row", "[io]")
{
    OpenTiny tiny;
    auto const data = newer_data(tiny.folder);
    std::string const before =
        tiny.ask("SELECT * FROM parameters WHERE key NOT LIKE 'gate%' AND key NOT LIKE 'limit%'")
            .out;
    CHECK(tiny.file->upgrade(data).size() == 3);
    CHECK(tiny.ask("SELECT * FROM parameters WHERE key NOT LIKE 'gate%' AND key NOT LIKE 'limit%'")
              .out == before);
    tiny.reopen();
    CHECK(tiny.project.dataset->parameters.value("gate.gas_main_m") == 900.0);
    CHECK(tiny.project.dataset->parameters.at("limit.burden").valid_from == "2021-01-01");
    CHECK(tiny.project.dataset->parameters.value("home.area_m2") == 80.0);
    auto const journal = tiny.file->journal();
    REQUIRE(journal.size() == 2);
    CHECK(journal.back().action == "upgrade");
    CHECK(nlohmann::json::parse(journal.back().after)["parameters"].size() == 3);
    CHECK(tiny.file->upgrade(data).empty());
    CHECK(tiny.file->journal().size() == 2);
    CHECK(tiny.ask("PRAGMA integrity_check").out == "ok\n");
}

TEST_CASE("another district's rows are not taken", "[io]")
{
    OpenTiny const tiny;
    auto const data = newer_data(tiny.folder);
    CHECK(io::find_district_folder(data, "990000") == data / "tiny");
    CHECK(io::find_district_folder(data, "150202").empty());
    Dataset other = *tiny.project.dataset;
    other.meta["district_code"] = "150202";
    CHECK(io::missing_parameters(other, data).keys ==
          std::vector<std::string>{"gate.gas_main_m", "limit.burden"});
}

TEST_CASE("a project without newer parameters opens with a note", "[workspace]")
{
    OpenTiny tiny;
    tiny.file.reset();
    app::Workspace const workspace{tiny.path, newer_data(tiny.folder)};
    REQUIRE_FALSE(workspace.diagnostics().empty());
    CHECK(workspace.diagnostics().back().code == "missing_parameters");
    CHECK(workspace.results().quantities.total_households() > 0);
}
