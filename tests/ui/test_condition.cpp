#include "app/view/condition.hpp"

#include "small_district.hpp"

#include <catch2/catch.hpp>

#include <limits>

using app::Compare;
using Blocks = std::vector<sim::BlockId>;

namespace {

/// Eight blocks with 10, 11 .. 17 households; 1 to 4 are off coal.
struct Asked
{
    std::shared_ptr<sim::Dataset const> dataset = ui_test::small_district(4, 2);
    sim::Scenario scenario = ui_test::mixed_scenario(*dataset);
    sim::Results results;
    app::BlockDistances distances;

    Asked()
    {
        results.money_by_block.resize(8);
        distances.gas_km = {0.5, 1.5, 1.6, 2.0, 3.0, std::numeric_limits<double>::infinity(),
                            0.0, 1.7};
    }
    [[nodiscard]] app::Matches where(std::vector<app::Condition> const &conditions) const
    {
        return app::blocks_where(
            {.colours = {*dataset, results}, .scenario = scenario, .distances = &distances},
            conditions);
    }
};

} // namespace

TEST_CASE("a condition compares as its sign says, at the limit too")
{
    Asked const asked;
    REQUIRE(asked.where({{"households", Compare::above, "15"}}).blocks == Blocks{{6}, {7}});
    REQUIRE(asked.where({{"households", Compare::at_least, "15"}}).blocks == Blocks{{5}, {6}, {7}});
    REQUIRE(asked.where({{"households", Compare::below, "11"}}).blocks == Blocks{{0}});
    REQUIRE(asked.where({{"households", Compare::at_most, "11"}}).blocks == Blocks{{0}, {1}});
    REQUIRE(asked.where({{"households", Compare::is, "12"}}).blocks == Blocks{{2}});
    REQUIRE(asked.where({{"households", Compare::is_not, "12"}}).blocks.size() == 7);
}

TEST_CASE("several conditions hold together; none selects nothing")
{
    Asked const asked;
    REQUIRE(asked.where({}).blocks.empty());
    REQUIRE(asked
                .where({{"gas-distance", Compare::above, "1.5"},
                        {"households", Compare::below, "15"},
                        {"jurisdiction", Compare::is, "150202101"}})
                .blocks == Blocks{{2}, {3}}); // columns 2 and 3 of the first row
}

TEST_CASE("a block without a value meets no condition on it")
{
    Asked const asked;
    // Blocks on coal have no year in which works begin.
    REQUIRE(asked.where({{"start-year", Compare::at_least, "0"}}).blocks.size() == 4);
    REQUIRE(asked.where({{"start-year", Compare::is_not, "1900"}}).blocks.size() == 4);
    // Far from any main is farther than any number.
    REQUIRE(asked.where({{"gas-distance", Compare::above, "2.5"}}).blocks == Blocks{{4}, {5}});
}

TEST_CASE("what cannot be told is refused with its reason")
{
    Asked const asked;
    REQUIRE(asked.where({{"no-such-field", Compare::is, "1"}}).refusal);
    REQUIRE(asked.where({{"households", Compare::above, "many"}}).refusal);
    REQUIRE(asked.where({{"kind", Compare::is, "castle"}}).refusal);
    REQUIRE(asked.where({{"margin", Compare::below, "5"}}).refusal); // routes were not compared
    REQUIRE(asked.where({{"completed", Compare::below, "October"}}).refusal);
    REQUIRE_FALSE(asked.where({{"kind", Compare::is, "village"}}).refusal);
}

TEST_CASE("every field has a name, and fields of words have words to choose")
{
    Asked const asked;
    for (app::ConditionField const &field : app::condition_fields()) {
        CAPTURE(field.key);
        REQUIRE(std::string{field.label} != "");
        REQUIRE(app::find_condition_field(field.key) == &field);
        bool const has_rows = std::string{field.key} == "class"; // a table the district lacks
        REQUIRE((field.kind == app::FieldKind::choice && !has_rows) ==
                !app::field_options(*asked.dataset, field).empty());
    }
}
