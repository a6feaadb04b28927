#include "sim/io/project_file.hpp"

#include "sim/base/error.hpp"
#include "tests/common/temp_folder.hpp"
#include "tests/common/tiny_district.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>

using namespace sim;

namespace {

/// A project file of the tiny district.
struct TinyFile
{
    TempFolder folder;
    std::filesystem::path file = folder / "tiny.gpkg";

    TinyFile()
    {
        TinyDistrict const district;
        io::create_project_file(district.write(folder / "data"), folder / "data", file);
    }
};

Project with_route(Project project, std::size_t block, std::string const &route, int year)
{
    project.scenarios.front().plan.choices[block].route = *project.dataset->find_route(route);
    project.scenarios.front().plan.choices[block].start_year = year;
    return project;
}

} // namespace

TEST_CASE("a source folder loads with the district's rows over the national ones", "[io]")
{
    TempFolder const folder;
    TinyDistrict const district;
    auto const loaded = io::load_source_folder(district.write(folder / "data"), folder / "data");
    Dataset const &data = *loaded.project.dataset;
    CHECK(data.blocks.size() == 4);
    CHECK(data.jurisdiction(data.blocks[2].jurisdiction).code == "T2");
    CHECK(data.parameters.value("policy.city_share") == 0.7);
    CHECK(data.parameters.value("policy.district_share") == 0.3);
    CHECK(data.blocks[1].households == 200);
    CHECK(data.heat_mains[0].lines.size() == 1);
    CHECK(data.find_route("gas_wall").has_value());
    CHECK(loaded.project.scenarios.front().plan.choices[1].locked);
    CHECK(loaded.project.scenarios.front().plan.choices[3].start_year == 0);
    CHECK_FALSE(has_errors(loaded.diagnostics));
}

TEST_CASE("a committed edit is there when the file is opened again", "[io]")
{
    TinyFile const tiny;
    Project edited;
    {
        io::ProjectFile file{tiny.file};
        Project const &start = file.loaded().project;
        edited = with_route(start, 2, "solar_electric", 2022);
        file.commit(start, edited, "set route");
    }
    io::ProjectFile const again{tiny.file};
    CHECK(again.loaded().project.scenarios == edited.scenarios);
    auto const journal = again.journal();
    REQUIRE(journal.size() == 2);
    CHECK(journal[0].action == "create");
    CHECK(journal[1].seq == 2);
    CHECK(journal[1].action == "set route");
    CHECK(journal[1].post == "planner");
    auto const before = nlohmann::json::parse(journal[1].before);
    auto const after = nlohmann::json::parse(journal[1].after);
    CHECK(before["official"]["choices"].size() == 1);
    CHECK(before["official"]["choices"]["b3"]["route"] == "gas_wall");
    CHECK(after["official"]["choices"]["b3"]["route"] == "solar_electric");
    CHECK(after["official"]["choices"]["b3"]["start_year"] == 2022);
}
