#include "sim/engine/reshape/reshape.hpp"
#include "sim/geo/measure.hpp"
#include "sim/geo/overlay.hpp"
#include "tests/common/open_donghe.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <random>

using namespace sim;

namespace {

/// What no edit of the map may change.
struct Sums
{
    int homes = 0;
    int converted = 0;
    double floor_m2 = 0.0;
    double m2 = 0.0;
    int zone_homes = 0;
};

Sums sums_of(Dataset const &dataset)
{
    Sums sums;
    for (Block const &block : dataset.blocks) {
        sums.homes += block.households;
        sums.converted += block.converted_already;
        sums.floor_m2 += block.heated_floor_area_m2;
        sums.m2 += geo::area(block.area);
    }
    for (TransformerZone const &zone : dataset.transformer_zones) {
        sums.zone_homes += zone.households;
    }
    return sums;
}

void check_same(Sums const &now, Sums const &before)
{
    CHECK(now.homes == before.homes);
    CHECK(now.converted == before.converted);
    CHECK(now.zone_homes == before.zone_homes);
    CHECK(now.floor_m2 == Approx(before.floor_m2).epsilon(1e-12));
    CHECK(now.m2 == Approx(before.m2).epsilon(1e-9));
}

/// Each place of each town in one block: no overlap, no gap worth a hundredth of a square metre.
void check_tiling(Dataset const &dataset)
{
    for (std::uint32_t town = 0; town < dataset.jurisdictions.size(); ++town) {
        geo::MultiPolygon parts;
        for (Block const &block : dataset.blocks) {
            if (block.jurisdiction.index == town) {
                parts.insert(parts.end(), block.area.begin(), block.area.end());
            }
        }
        double const whole = geo::area(dataset.jurisdictions[town].area);
        double const together = geo::area(geo::unite(parts));
        CHECK(geo::area(parts) - together < 0.01);
        CHECK(std::abs(whole - together) < 0.01);
        CHECK(geo::area(geo::difference(dataset.jurisdictions[town].area,
                                        parts.size() > 1 ? geo::unite(parts) : parts)) < 0.01);
    }
}

bool same_rows(io::RawProject const &a, io::RawProject const &b)
{
    return io::changes_between(a, b).empty();
}

class Draws
{
public:
    explicit Draws(std::uint32_t seed) : m_engine{seed} {}
    double within(double from, double to)
    {
        return from + (to - from) * (static_cast<double>(m_engine()) / 4294967296.0);
    }
    std::uint32_t index(std::size_t count)
    {
        return static_cast<std::uint32_t>(within(0.0, static_cast<double>(count) - 0.001));
    }

private:
    std::mt19937 m_engine;
};

geo::LineString line_through(Block const &block, Draws &draws)
{
    geo::Box box;
    for (geo::Polygon const &part : block.area) {
        box.extend(geo::box_of(part));
    }
    double const angle = draws.within(0.0, 6.283);
    double const reach = box.width() + box.height();
    geo::Point const middle{box.center().x + draws.within(-0.2, 0.2) * box.width(),
                            box.center().y + draws.within(-0.2, 0.2) * box.height()};
    geo::Point const bend{middle.x + draws.within(-30, 30), middle.y + draws.within(-30, 30)};
    return {{middle.x - reach * std::cos(angle), middle.y - reach * std::sin(angle)},
            bend,
            {middle.x + reach * std::cos(angle), middle.y + reach * std::sin(angle)}};
}

} // namespace

TEST_CASE("Random divisions keep homes and area, leave no gap, and join to what was before")
{
    OpenDonghe donghe;
    Sums const before = sums_of(*donghe.project.dataset);
    Draws draws{20211010};
    int done = 0;
    for (int i = 0; i < 24; ++i) {
        CAPTURE(i);
        BlockId const id{draws.index(donghe.project.dataset->blocks.size())};
        Block const old = donghe.project.dataset->block(id);
        auto const split = reshape::split_by_line(donghe.project, id, line_through(old, draws));
        if (!split.is_done()) {
            continue;
        }
        ++done;
        io::LoadedProject const next = donghe.with(split.change);
        Dataset const &now = *next.project.dataset;
        check_same(sums_of(now), before);
        check_tiling(now);
        CHECK(now.blocks.size() == donghe.project.dataset->blocks.size() + 1);
        BlockId const kept = *now.find_block(split.parts[0].code);
        BlockId const added = *now.find_block(split.parts[1].code);
        for (Scenario const &scenario : next.project.scenarios) {
            CHECK(scenario.plan.choices[kept.index] == scenario.plan.choices[added.index]);
        }
        BlockId const both[] = {added, kept};
        auto const merged = reshape::merge_blocks(next.project, both);
        REQUIRE(merged.is_done());
        io::LoadedProject const back = donghe.file->edited(
            next.project, io::edit_of(donghe.file->tables(next.project), merged.change));
        Dataset const &joined = *back.project.dataset;
        check_same(sums_of(joined), before);
        check_tiling(joined);
        Block const &one = joined.block(*joined.find_block(old.code));
        CHECK(one.households == old.households);
        CHECK(one.name == old.name);
        CHECK(one.provenance == old.provenance);
        CHECK(one.heated_floor_area_m2 == Approx(old.heated_floor_area_m2));
        CHECK(geo::area(one.area) == Approx(geo::area(old.area)));
        CHECK(back.project.scenarios.front().plan == donghe.project.scenarios.front().plan);
        if (done % 3 == 0) {
            donghe.apply(split.change); // later ones start from a divided district
        }
    }
    CHECK(done > 10);
}

TEST_CASE("Random moves of vertices leave no gap and no overlap, and going back restores all areas")
{
    OpenDonghe donghe;
    Sums const before = sums_of(*donghe.project.dataset);
    Draws draws{7};
    int done = 0;
    for (int i = 0; i < 60 && done < 20; ++i) {
        CAPTURE(i);
        Dataset const &dataset = *donghe.project.dataset;
        Block const &block = dataset.blocks[draws.index(dataset.blocks.size())];
        geo::Ring const &ring = block.area.front().outer;
        geo::Point const from = ring[draws.index(ring.size())];
        geo::Point const to{from.x + draws.within(-60, 60), from.y + draws.within(-60, 60)};
        auto const moved = reshape::move_vertex(dataset, from, to);
        if (!moved.is_done()) {
            CHECK(moved.change.rows.empty());
            continue;
        }
        ++done;
        io::LoadedProject const next = donghe.with(moved.change);
        check_same(sums_of(*next.project.dataset), before);
        check_tiling(*next.project.dataset);
        auto const back = reshape::move_vertex(*next.project.dataset, to, from);
        REQUIRE(back.is_done());
        io::LoadedProject const restored = donghe.file->edited(
            next.project, io::edit_of(donghe.file->tables(next.project), back.change));
        for (std::size_t b = 0; b < dataset.blocks.size(); ++b) {
            CHECK(geo::area(restored.project.dataset->blocks[b].area) ==
                  Approx(geo::area(dataset.blocks[b].area)).epsilon(1e-9));
        }
    }
    CHECK(done >= 10);
}

TEST_CASE("A division is one step in the file and undone to equal tables")
{
    OpenDonghe donghe;
    BlockId const id = *donghe.project.dataset->find_block("150202101208");
    auto const split = reshape::split_by_households(donghe.project, id, {300, 90.0});
    REQUIRE(split.is_done());
    Project const before = donghe.project;
    io::RawProject const tables = donghe.tables();
    Project const after = donghe.with(split.change).project;
    donghe.file->commit(before, after, "split-block");
    CHECK(!same_rows(tables, donghe.file->tables(after)));
    donghe.file->commit(after, before, "undo");
    donghe.file = std::make_unique<io::ProjectFile>(donghe.folder / "p.gpkg");
    CHECK(same_rows(tables, donghe.file->tables(donghe.file->loaded().project)));
}
