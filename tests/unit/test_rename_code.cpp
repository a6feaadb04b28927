#include "app/core/rename_code.hpp"
#include "tests/common/open_donghe.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace sim;

namespace {

std::size_t index_of(Dataset const &dataset, std::string const &code)
{
    auto const found = std::ranges::find(dataset.gas_mains, code, &GasMain::code);
    REQUIRE(found != dataset.gas_mains.end());
    return static_cast<std::size_t>(found - dataset.gas_mains.begin());
}

} // namespace

TEST_CASE("A main under another code keeps all that hangs on it, and its marks")
{
    OpenDonghe donghe;
    Dataset const &before = *donghe.project.dataset;
    auto const feeds = [&](std::size_t main, Dataset const &dataset) {
        return std::ranges::count_if(dataset.gas_mains,
                                     [&](GasMain const &one) { return one.fed_by == main; });
    };
    std::size_t main = 0;
    while (feeds(main, before) < 2) {
        ++main;
    }
    std::string const code = before.gas_mains[main].code;
    auto const renamed =
        app::rename_code(donghe.tables(), donghe.project, {"gas_mains", code, "RQ-1"});
    REQUIRE(!renamed.refusal);
    CHECK(renamed.followers == static_cast<std::size_t>(feeds(main, before)));
    io::LoadedProject const next = donghe.with(renamed.change);
    Dataset const &after = *next.project.dataset;
    CHECK(after.gas_mains.size() == before.gas_mains.size());
    std::size_t const now = index_of(after, "RQ-1");
    CHECK(feeds(now, after) == feeds(main, before));
    CHECK(after.gas_mains[now].spare_m3_per_h == before.gas_mains[main].spare_m3_per_h);
    CHECK(after.gas_mains[now].provenance.is_illustrative());
}

TEST_CASE("A substation takes its feeders along, a zone nothing")
{
    OpenDonghe donghe;
    Dataset const &before = *donghe.project.dataset;
    auto const station = app::rename_code(donghe.tables(), donghe.project,
                                          {"substations", before.substations.front().code, "BD-1"});
    REQUIRE(!station.refusal);
    CHECK(station.followers > 0);
    CHECK_NOTHROW(donghe.with(station.change));
    auto const zone =
        app::rename_code(donghe.tables(), donghe.project,
                         {"transformer_zones", before.transformer_zones.front().code, "TQ-0001"});
    REQUIRE(!zone.refusal);
    CHECK(zone.followers == 0);
    CHECK(donghe.with(zone.change).project.dataset->transformer_zones.size() ==
          before.transformer_zones.size());
}

TEST_CASE("A code that is in use, is none, or under which dates are kept is refused")
{
    OpenDonghe donghe;
    std::string const code = donghe.project.dataset->gas_mains.front().code;
    std::string const other = donghe.project.dataset->gas_mains.back().code;
    CHECK(app::rename_code(donghe.tables(), donghe.project, {"gas_mains", code, "a/b c"}).refusal);
    CHECK(app::rename_code(donghe.tables(), donghe.project, {"gas_mains", code, ""}).refusal);
    auto const twice =
        app::rename_code(donghe.tables(), donghe.project, {"gas_mains", code, other});
    CHECK_THROWS(donghe.with(twice.change));
    Project dated = donghe.project;
    dated.scenarios.front().works["main." + code] = {18800, 18810, true};
    CHECK(app::rename_code(donghe.tables(), dated, {"gas_mains", code, "RQ-1"}).refusal);
    CHECK(!app::has_own_codes("blocks"));
    CHECK(!app::has_own_codes("parameters"));
    CHECK(app::has_own_codes("feeders"));
}
