#include "sim/report/completeness.hpp"

#include "tests/common/open_tiny.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

double share_of(sim::Dataset const &dataset, std::string const &layer, std::size_t town)
{
    for (sim::report::Completeness const &place : sim::report::completeness(dataset)) {
        if (place.layer == layer && place.jurisdiction && place.jurisdiction->index == town) {
            return place.share;
        }
    }
    return -1.0;
}

} // namespace

TEST_CASE("Where everything is generated nothing is real")
{
    OpenTiny const tiny;
    for (auto const &place : sim::report::completeness(*tiny.project.dataset)) {
        CHECK(place.share == 0.0);
        CHECK(place.real_rows == 0);
        CHECK(place.rows > 0);
    }
    for (double const share : sim::report::block_completeness(*tiny.project.dataset)) {
        CHECK(share == 0.0);
    }
}

TEST_CASE("Facts count by fields, in the town that they belong to")
{
    OpenTiny const tiny;
    sim::Dataset dataset = *tiny.project.dataset;
    dataset.blocks[0].provenance.illustrative.clear();
    dataset.blocks[1].provenance.illustrative = "households;geometry";
    // blocks have 16 fields with the shape that are neither key nor mark; two of the second are not.
    CHECK(share_of(dataset, "blocks", 0) == Approx((1.0 + 14.0 / 16.0) / 2));
    CHECK(share_of(dataset, "blocks", 1) == 0.0);
    std::vector<double> const by_block = sim::report::block_completeness(dataset);
    REQUIRE(by_block.size() == dataset.blocks.size());
    CHECK(by_block[2] == 0.0);
    CHECK(by_block[0] > by_block[1]);
}

TEST_CASE("The table of completeness has every town and a row for what belongs to none")
{
    OpenTiny const tiny;
    sim::Table const table = sim::report::completeness_table(*tiny.project.dataset);
    CHECK(table.rows.size() == tiny.project.dataset->jurisdictions.size() + 1);
    for (auto const &row : table.rows) {
        CHECK(row.size() == table.columns.size());
    }
    CHECK(std::ranges::find(table.columns, std::string{"blocks"}, &sim::TableColumn::key) !=
          table.columns.end());
    CHECK(std::ranges::find(table.columns, std::string{"feeders"}, &sim::TableColumn::key) ==
          table.columns.end()); // the tiny district has none
}
