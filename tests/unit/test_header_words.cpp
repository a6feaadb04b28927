#include "sim/io/import/header_words.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace sim::io;

namespace {

ImportWords const &known()
{
    static ImportWords const words = import_words();
    return words;
}

bool has_name(std::string const &header, std::string const &name)
{
    auto const names = header_words(header, known()).names;
    return std::ranges::find(names, name) != names.end();
}

} // namespace

TEST_CASE("the unit of a header is taken off its name", "[import]")
{
    CHECK(header_words("采暖面积（万平方米）", known()).unit == "万平方米");
    CHECK(has_name("采暖面积（万平方米）", "采暖面积"));
    CHECK(header_words("富余能力(m³/h)", known()).unit == "m³/h");
    CHECK(has_name("富余能力(m³/h)", "富余能力"));
    CHECK(header_words("面积：㎡", known()).unit == "㎡");
    CHECK(header_words("面积(单位：公顷)", known()).unit == "公顷");
    CHECK(header_words("容量/千伏安", known()).unit == "千伏安");
}

TEST_CASE("a bracket that is no unit is part of the name, or left out", "[import]")
{
    CHECK(header_words("镇（街道）", known()).unit.empty());
    CHECK(header_words("镇（街道）", known()).names.front() == "镇(街道)");
    CHECK(has_name("户数（2020年底）", "户数"));
}

TEST_CASE("the lower part of a merged header is a name", "[import]")
{
    CHECK(has_name("改造前/户数（户）", "户数"));
    CHECK(header_words("改造前/户数（万户）", known()).unit == "万户");
    CHECK(has_name(" 改造 户数* ", "改造户数"));
}

TEST_CASE("a header may say which web map a coordinate is from", "[import]")
{
    CHECK(header_words("经度（高德）", known()).datum == "gcj02");
    CHECK(has_name("经度（高德）", "经度"));
    CHECK(header_words("BD09经度", known()).datum == "bd09");
    CHECK(header_words("WGS84_lon", known()).datum == "wgs84");
    CHECK(header_words("经度", known()).datum.empty());
}

TEST_CASE("units belong to columns by their endings, the longest first", "[import]")
{
    CHECK(unit_of_column("heated_floor_area_m2", known()) == "m2");
    CHECK(unit_of_column("spare_m3_per_h", known()) == "m3_per_h");
    CHECK(unit_of_column("income_yuan_per_household", known()) == "yuan_per_household");
    CHECK(unit_of_column("name", known()).empty());
    CHECK(unit_factor("capacity_kva", "兆伏安", known()) == 1000.0);
    CHECK(unit_factor("heated_floor_area_m2", "10,000 m2", known()) == 10000.0);
    CHECK(unit_factor("heated_floor_area_m2", "m2", known()) == 1.0);
    CHECK_FALSE(unit_factor("capacity_kva", "平方米", known()));
    CHECK_FALSE(unit_factor("name", "米", known()));
}

TEST_CASE("the built-in words are in order", "[import]")
{
    for (auto const &unit : known().units) {
        CAPTURE(unit.ours, unit.word);
        CHECK(unit.factor > 0.0);
        CHECK_FALSE(unit.word.empty());
    }
    for (auto const &synonym : known().synonyms) {
        CAPTURE(synonym.layer, synonym.column);
        CHECK_FALSE(synonym.words.empty());
    }
    CHECK(known().values.contains("flag"));
    CHECK(known().values.contains("empty"));
}
