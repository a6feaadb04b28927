#include "sim/base/error.hpp"
#include "sim/io/import/import_settings.hpp"

#include <catch2/catch.hpp>

using namespace sim::io;

TEST_CASE("settings of an import come back from their JSON", "[import]")
{
    ImportSettings settings{.encoding = "GB18030",
                            .sheet = "汇总表",
                            .crs = "EPSG:4546",
                            .datum = "gcj02",
                            .x_is_north = true,
                            .columns = {{"name", "村（社区）\"1\""}, {"households", "户数"}},
                            .units = {{"heated_floor_area_m2", "万平方米"}}};
    CHECK(settings_of(settings_json(settings)) == settings);
    CHECK(settings_of(settings_json({})) == ImportSettings{});
    CHECK(settings_of("{}") == ImportSettings{});
}

TEST_CASE("words that are no settings are refused", "[import]")
{
    for (char const *words : {"", "[]", "{", "{\"crs\":3}", "{\"columns\":[1]}",
                              "{\"columns\":{\"name\":1}}", "{\"x_is_north\":\"yes\"}", "\xff"}) {
        CAPTURE(words);
        CHECK_THROWS_AS(settings_of(words), sim::InputError);
    }
}
