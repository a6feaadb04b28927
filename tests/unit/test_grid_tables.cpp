#include "sim/io/project_file.hpp"
#include "tests/common/temp_folder.hpp"
#include "tests/common/tiny_physics.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace sim;

namespace {

io::LoadedProject load(TinyDistrict const &district)
{
    TempFolder const folder;
    return io::load_source_folder(district.write(folder / "data"), folder / "data");
}

std::vector<std::string> codes_of(Dataset const &data)
{
    std::vector<std::string> codes;
    for (FeederSection const &section : data.feeder_sections) {
        codes.push_back(section.code);
    }
    return codes;
}

} // namespace

TEST_CASE("a district without the tables of the physics loads with a note for each", "[io]")
{
    auto const loaded = load(TinyDistrict{});
    int notes = 0;
    for (Diagnostic const &finding : loaded.diagnostics) {
        notes += finding.code == "absent_table" && finding.severity == Severity::note ? 1 : 0;
    }
    CHECK(notes == 12); // calendar and crews of the works among them
    CHECK(loaded.project.dataset->feeders.empty());
}

TEST_CASE("sections come from the station outwards whatever their order in the file", "[io]")
{
    auto const loaded = load(with_physics());
    CHECK_FALSE(has_errors(loaded.diagnostics));
    Dataset const &data = *loaded.project.dataset;
    CHECK(codes_of(data) == std::vector<std::string>{"f1-02", "f1-01", "f2-01", "f2-02"});
    CHECK_FALSE(data.feeder_sections[0].upstream.has_value());
    CHECK(data.feeder_sections[1].upstream == Id<FeederSection>{0});
    CHECK(data.feeder_sections[3].upstream == Id<FeederSection>{2});
    CHECK(data.block(*data.feeder_sections[1].block).code == "b1");
    CHECK(data.feeders[0].tie == Id<Feeder>{1});
    REQUIRE(data.transformer_zones.size() == 5);
    CHECK(data.feeder_sections[data.transformer_zones[0].section.index].code == "f1-01");
    CHECK(data.transformer_zones[4].households == 250);
    CHECK(data.has_illustrative());
}

TEST_CASE("the national tables of the physics come in their order", "[io]")
{
    auto const loaded = load(with_physics());
    Dataset const &data = *loaded.project.dataset;
    REQUIRE(data.climate_normals.size() == 7);
    CHECK(data.climate_normals.front().month == 1);
    CHECK(data.climate_normals.back().min_c == -15.0);
    REQUIRE(data.weather_years.size() == 2);
    CHECK(data.weather_years[1].offset_k == -2.0);
    CHECK(data.building_classes[1].after_walls == "B3");
    CHECK(data.occupancy_patterns[1].comfort[6]);
    CHECK_FALSE(data.occupancy_patterns[1].comfort[8]);
    CHECK(data.transformer_sizes[2].capacity_kva == 800.0);
    CHECK(data.conductors.back().key == "thick");
}

TEST_CASE("a project file holds network and physics as its folder did", "[io]")
{
    TempFolder const folder;
    auto const tiny = with_physics().write(folder / "data");
    auto const made = io::create_project_file(tiny, folder / "data", folder / "p.gpkg");
    auto const read = io::load_project_file(folder / "p.gpkg");
    Dataset const &a = *made.project.dataset;
    Dataset const &b = *read.project.dataset;
    CHECK(codes_of(a) == codes_of(b));
    CHECK(a.feeder_sections[1].lines == b.feeder_sections[1].lines);
    CHECK(a.transformer_zones[3].place == b.transformer_zones[3].place);
    CHECK(a.occupancy_patterns[1].comfort == b.occupancy_patterns[1].comfort);
    CHECK(a.weather_years[1].seed == b.weather_years[1].seed);
}
