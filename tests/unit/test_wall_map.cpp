#include "sim/io/text_file.hpp"
#include "sim/report/map/map_frame.hpp"
#include "sim/report/map/print_map.hpp"
#include "sim/report/map/wall_layout.hpp"
#include "sim/report/map/wall_map.hpp"
#include "sim/report/map/wall_pen.hpp"
#include "tests/common/official_plan.hpp"
#include "tests/common/temp_folder.hpp"

#include <catch2/catch.hpp>

using namespace sim;
using namespace sim::report;

namespace {

SheetSource source_in(Language language)
{
    return {official_plan::dataset(), official_plan::official(), official_plan::loaded().official,
            language, true};
}

std::vector<PageBox> panels_of(WallLayout const &layout)
{
    std::vector<PageBox> panels{layout.headline, layout.legend};
    for (std::optional<PageBox> const &one : {layout.table, layout.inset}) {
        if (one) {
            panels.push_back(*one);
        }
    }
    return panels;
}

} // namespace

TEST_CASE("printed scales are round and never too large", "[map]")
{
    CHECK(round_scale(52300.0) == Approx(60000.0));
    CHECK(round_scale(60000.0) == Approx(60000.0));
    CHECK(round_scale(60001.0) == Approx(80000.0));
    CHECK(round_scale(8001.0) == Approx(10000.0));
    CHECK(round_scale(1.1) == Approx(1.25));
}

TEST_CASE("a frame shows the plane to scale, north up", "[map]")
{
    MapFrame const frame{{10.0, 20.0, 400.0, 200.0}, {5000.0, 7000.0}, 50000.0};
    io::PagePoint const middle = frame.at({5000.0, 7000.0});
    CHECK(middle.x_mm == Approx(210.0));
    CHECK(middle.y_mm == Approx(120.0));
    // 1 km at 1 : 50 000 is 20 mm.
    io::PagePoint const north_east = frame.at({6000.0, 8000.0});
    CHECK(north_east.x_mm == Approx(230.0));
    CHECK(north_east.y_mm == Approx(100.0));
    geo::Point const back = frame.place_of(north_east);
    CHECK(back.x == Approx(6000.0));
    CHECK(back.y == Approx(8000.0));
    CHECK(frame.seen().width() == Approx(20000.0));
    CHECK(frame.seen().height() == Approx(10000.0));
}

TEST_CASE("on every paper all panels lie beside the district and each other", "[map]")
{
    Dataset const &dataset = official_plan::dataset();
    for (WallPaper const &paper : wall_papers) {
        INFO(paper.key);
        WallLayout const layout = wall_layout(dataset, paper);
        MapFrame const frame{layout.map, layout.centre, layout.scale};
        CHECK(layout.map.holds(frame.box_of(district_box(dataset))));
        CHECK(round_scale(layout.scale) == Approx(layout.scale));
        CHECK(layout.table.has_value() == paper.with_table);
        std::vector<PageBox> const panels = panels_of(layout);
        for (std::size_t a = 0; a < panels.size(); ++a) {
            for (std::size_t b = 0; b < a; ++b) {
                CHECK_FALSE(panels[a].overlaps(panels[b]));
            }
            for (Block const &block : dataset.blocks) {
                for (geo::Polygon const &part : block.area) {
                    for (geo::Point const p : part.outer) {
                        REQUIRE_FALSE(panels[a].holds(frame.at(p)));
                    }
                }
            }
        }
    }
}

TEST_CASE("a district that fills its frame gets its panels in a column", "[map]")
{
    Dataset dataset;
    Jurisdiction square;
    square.area = {
        {{{0.0, 0.0}, {10000.0, 0.0}, {10000.0, 9000.0}, {0.0, 9000.0}, {0.0, 0.0}}, {}}};
    dataset.jurisdictions.push_back(square);
    WallLayout const layout = wall_layout(dataset, wall_papers[1]);
    CHECK_FALSE(layout.inset.has_value());
    for (PageBox const &panel : panels_of(layout)) {
        CHECK_FALSE(panel.overlaps(layout.map));
        CHECK(panel.right_mm() <= wall_papers[1].width_mm);
        CHECK(panel.bottom_mm() <= wall_papers[1].height_mm);
    }
}

TEST_CASE("households by colour add up to the plan's", "[map]")
{
    SheetSource const source = source_in(Language::zh);
    int all = 0;
    for (RouteFamily const family : legend_families) {
        int of_places = 0;
        for (std::uint32_t j = 0; j < source.dataset.jurisdictions.size(); ++j) {
            of_places += households_of(source, family, JurisdictionId{j});
        }
        CHECK(of_places == households_of(source, family));
        all += of_places;
    }
    CHECK(all == 26441);
    CHECK(households_of(source, RouteFamily::heat_network) == 2196);
    CHECK(households_of(source, RouteFamily::gas) == 11528);
    CHECK(grouped(26441) == "26\u2009441");
    CHECK(grouped(-1000) == "−1\u2009000");
    CHECK(grouped(999) == "999");
}

TEST_CASE("the same plan gives the same wall map", "[map]")
{
    TempFolder const folder;
    SheetSource const source = source_in(Language::zh);
    write_wall_map(folder / "a.pdf", source, wall_papers[2]);
    write_wall_map(folder / "b.pdf", source, wall_papers[2]);
    CHECK(io::read_text_file(folder / "a.pdf") == io::read_text_file(folder / "b.pdf"));
    CHECK_THROWS(write_wall_map(folder / "missing/c.pdf", source, wall_papers[2]));
}
