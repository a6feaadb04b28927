#include "app/core/romanised.hpp"
#include "app/view/search.hpp"

#include <catch2/catch.hpp>

#include <vector>

using app::best_first;
using app::fit_of;
using app::SearchEntry;

namespace {

SearchEntry entry(std::string id, std::vector<std::string> keys)
{
    return {std::move(id), std::move(keys)};
}

using Order = std::vector<std::size_t>;

} // namespace

TEST_CASE("names are written in Latin letters as the Unicode table reads them")
{
    app::Romaniser roman;
    REQUIRE(roman("东河区").initials == "dhq");
    REQUIRE(roman("东河区").whole == "donghequ");
    REQUIRE(roman("圪塄").whole == "geleng");
    REQUIRE(roman("杨圪楞").initials == "ygl");
    REQUIRE(roman("绿苑").whole == "luyuan");
    REQUIRE(roman("F07线").whole == "f07xian");
    REQUIRE(roman("（新）").whole == "xin");
    REQUIRE(roman("").whole.empty());
    // The same again: what was asked for is kept.
    REQUIRE(roman("东河区").whole == "donghequ");
}

TEST_CASE("what begins with the words goes before what holds them")
{
    std::vector<SearchEntry> const all{entry("a", {"gas network"}), entry("b", {"coal to gas"}),
                                       entry("c", {"legasy"}), entry("d", {"gas"}),
                                       entry("e", {"grid nodes supply"})};
    REQUIRE(best_first("gas", all, {}) == Order{3, 0, 1, 2});
    REQUIRE(best_first("GAS", all, {}) == Order{3, 0, 1, 2});
    // Letters one after the other, as the last resort.
    REQUIRE(best_first("gns", all, {}) == Order{4});
    REQUIRE(fit_of("xyz", all[0]) == std::nullopt);
}

TEST_CASE("every word must be found, in whatever key")
{
    SearchEntry const town =
        entry("t", {"河东镇", "hedong town", "150202100", "hdz", "hedongzhen"});
    REQUIRE(fit_of("河东", town));
    REQUIRE(fit_of("hd", town));
    REQUIRE(fit_of("1502 镇", town));
    REQUIRE_FALSE(fit_of("1502 村", town));
    REQUIRE(*fit_of("hdz", town) > *fit_of("hd", town));
}

TEST_CASE("recent ones go first among equals, and before all while nothing is typed")
{
    std::vector<SearchEntry> const all{entry("a", {"tab money"}), entry("b", {"tab grid"}),
                                       entry("c", {"tab limits"})};
    REQUIRE(best_first("", all, {}) == Order{0, 1, 2});
    REQUIRE(best_first("", all, {"c", "b"}) == Order{2, 1, 0});
    REQUIRE(best_first("tab", all, {"b"}) == Order{1, 0, 2});
    REQUIRE(best_first("tab money", all, {"b"}) == Order{0});
    REQUIRE(best_first("x", {}, {}).empty());
}
