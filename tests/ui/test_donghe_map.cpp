#include "app/gui/app.hpp"
#include "app/map/pick.hpp"
#include "app/map/triangulate.hpp"
#include "app/platform/font_loader.hpp"
#include "app/view/legend.hpp"
#include "sim/geo/measure.hpp"
#include "sim/io/csv.hpp"
#include "sim/io/project_file.hpp"
#include "sim/io/text_file.hpp"
#include "tests/common/places.hpp"

#include <catch2/catch.hpp>
#include <imgui.h>

#include <unistd.h>

#include <cmath>
#include <filesystem>
#include <string>

namespace {

std::filesystem::path donghe_file()
{
    std::filesystem::path const file =
        std::filesystem::temp_directory_path() /
        ("nuantu_ui_donghe_map_" + std::to_string(::getpid()) + ".gpkg");
    sim::io::create_project_file(test_places::data() / "donghe", test_places::data(), file);
    return file;
}

double covered(std::vector<sim::geo::Point> const &corners)
{
    double sum = 0.0;
    for (std::size_t i = 0; i + 2 < corners.size(); i += 3) {
        sim::geo::Point const a = corners[i];
        sim::geo::Point const b = corners[i + 1];
        sim::geo::Point const c = corners[i + 2];
        sum += std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
    }
    return sum;
}

/// Of every name in the tables that a project is made of, as the files have them.
app::platform::CharacterSet characters_of_tables()
{
    app::platform::CharacterSet characters;
    std::size_t tables = 0;
    for (char const *folder : {"factors", "policy", "calendar", "donghe"}) {
        for (auto const &entry :
             std::filesystem::directory_iterator{test_places::data() / folder}) {
            if (entry.path().extension() != ".csv") {
                continue;
            }
            sim::io::CsvTable const table{entry.path().filename().string(),
                                          sim::io::read_text_file(entry.path())};
            for (char const *column : {"name", "name_zh", "name_en", "title_zh", "group_zh"}) {
                if (!table.has(column)) {
                    continue;
                }
                ++tables;
                for (std::size_t row = 0; row < table.size(); ++row) {
                    app::platform::add_characters(characters, table.cell(row, column));
                }
            }
        }
    }
    REQUIRE(tables > 15);
    return characters;
}

} // namespace

TEST_CASE("Donghe on the map: every block is found at its label, filled whole, counted and named")
{
    app::Workspace const workspace{donghe_file()};
    sim::Dataset const &dataset = workspace.dataset();
    app::map::BlockPicker const picker{dataset.blocks};
    for (std::uint32_t i = 0; i < dataset.blocks.size(); ++i) {
        sim::Block const &block = dataset.blocks[i];
        INFO(block.code);
        REQUIRE(picker.at(dataset.blocks, block.label_point) == sim::BlockId{i});
        double sum = 0.0;
        for (sim::geo::Polygon const &part : block.area) {
            sum += covered(app::map::triangulate(part));
        }
        REQUIRE(sum == Approx(sim::geo::area(block.area)).epsilon(1e-9));
    }
    std::int64_t households = 0;
    for (app::LegendRow const &row : app::legend_rows(dataset, workspace.scenario())) {
        households += row.in_group ? 0 : row.households;
    }
    REQUIRE(households == workspace.results().quantities.total_households());
    app::platform::CharacterSet const characters = app::needed_characters(workspace);
    REQUIRE(characters.contains(U'圪'));
    app::platform::CharacterSet const names = characters_of_tables();
    REQUIRE(names.contains(U'竣')); // 竣工验收组
    for (char32_t const c : names) {
        INFO("U+" << std::hex << static_cast<unsigned>(c));
        REQUIRE(characters.contains(c));
    }
    ImFontAtlas atlas;
    app::Fonts const fonts = app::platform::load_fonts(atlas, characters, 1.0F);
    for (char32_t const c : characters) {
        INFO("U+" << std::hex << static_cast<unsigned>(c));
        REQUIRE(fonts.caption->FindGlyphNoFallback(static_cast<ImWchar>(c)) != nullptr);
        REQUIRE(fonts.stat->FindGlyphNoFallback(static_cast<ImWchar>(c)) != nullptr);
    }
}
