#include "sim/geo/measure.hpp"
#include "tests/common/reshape_case.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace sim;

namespace {

/// Six blocks in two towns, all along each other; the first three are those of the first town. The
/// scenario of the district is a copy beside the published plan.
struct Joining
{
    sound_district::District district = sound_district::make();
    Dataset &dataset = district.dataset;
    Scenario published = district.scenario;
    std::vector<BlockId> blocks{BlockId{0}, BlockId{1}};

    [[nodiscard]] Project project() const
    {
        Project project;
        project.dataset = std::make_shared<Dataset const>(dataset);
        project.scenarios = {published, district.scenario};
        project.scenarios.front().key = "official";
        project.scenarios.back().key = "copy";
        return project;
    }
    [[nodiscard]] reshape::Reshaping join() const
    {
        Project const all = project();
        return reshape::merge_blocks(all, blocks);
    }
    [[nodiscard]] std::string reason() const
    {
        auto const result = join();
        CHECK(result.change.rows.empty());
        return result.refusal ? result.refusal->key : "";
    }
};

RowEdit const &row(reshape::Reshaping const &result, std::string const &layer,
                   std::string const &key)
{
    RowEdit const *const found = reshape_case::row_of(result, layer, key);
    REQUIRE(found != nullptr);
    return *found;
}

/// A part of a block, from `west_m` to `east_m` of the district, as high as all are.
geo::Polygon strip(double west_m, double east_m)
{
    return sound_district::box(500000.0 + west_m, 4500000.0, 500000.0 + east_m, 4500400.0);
}

bool notes(reshape::Reshaping const &result, std::string const &words)
{
    return std::ranges::any_of(result.notes, [&](Text const &note) {
        return render(Language::en, note).find(words) != std::string::npos;
    });
}

} // namespace

TEST_CASE("Joined blocks have the sums, and means of what is given per home")
{
    Joining one;
    one.dataset.blocks[1].households = 300;
    one.dataset.blocks[1].heated_floor_area_m2 = 21000.25;
    one.dataset.blocks[1].coal_t_per_household = 3.5;
    one.dataset.blocks[1].converted_already = 4;
    auto const result = one.join();
    REQUIRE(result.is_done());
    RowEdit const &kept = row(result, "blocks", "b2"); // the one with more homes
    CHECK(kept.fields.at("households") == "400");
    CHECK(kept.fields.at("heated_floor_area_m2") == "29000.25");
    CHECK(kept.fields.at("coal_t_per_household") == "3.25"); // (100 x 2.5 + 300 x 3.5) / 400
    CHECK(kept.fields.at("converted_already") == "4");
    CHECK(geo::area(std::get<geo::MultiPolygon>(*kept.shape)) == Approx(1000.0 * 400.0));
    CHECK(row(result, "blocks", "b1").kind == RowEdit::Kind::remove);
    CHECK(row(result, "transformer_zones", "T1").fields.at("block") == "b2");
    CHECK(row(result, "problems", "P1").fields.at("block") == "b2");
}

TEST_CASE("Returns of joined blocks are added up week by week, the last one standing in")
{
    Joining one; // b1 returned 20 and 40 homes in two weeks
    ProgressReport report;
    report.block = BlockId{1};
    report.week = *day_number("2021-08-06");
    report.households_done = 5;
    report.stage = BlockStage::coal;
    report.paid = Money::from_yuan(10000);
    one.dataset.progress.push_back(report);
    auto const result = one.join();
    REQUIRE(result.is_done());
    RowEdit const &first = row(result, "progress", "b1/2021-08-06");
    CHECK(first.fields.at("households_done") == "25");
    CHECK(first.fields.at("stage") == "in_works"); // b2 has not begun, but homes are done
    CHECK(first.fields.at("paid_yuan") == "60000");
    CHECK(row(result, "progress", "b1/2021-08-13").fields.at("households_done") == "45");
    CHECK(row(result, "progress", "b2/2021-08-06").kind == RowEdit::Kind::remove);
}

TEST_CASE("A block without homes does not lower the stage of the one it is joined to")
{
    Joining one; // b1 returned that its works go on, b2 nothing
    one.dataset.blocks[1].households = 0;
    for (ProgressReport &report : one.dataset.progress) {
        report.stage = BlockStage::accepted;
    }
    auto const result = one.join();
    REQUIRE(result.is_done());
    CHECK(row(result, "progress", "b1/2021-08-06").fields.at("stage") == "accepted");
    one.dataset.blocks[1].households = 1;
    CHECK(row(one.join(), "progress", "b1/2021-08-06").fields.at("stage") == "in_works");
    for (ProgressReport &report : one.dataset.progress) {
        report.households_done = 0;
    }
    CHECK(row(one.join(), "progress", "b1/2021-08-06").fields.at("stage") == "coal");
}

TEST_CASE("What differs between joined blocks is listed with whose value is kept")
{
    Joining one;
    one.dataset.blocks[1].building_class = "B4";
    one.dataset.blocks[1].demolition_year = 2025;
    one.district.scenario.plan.choices[1].start_year = 2022;
    auto const result = one.join();
    REQUIRE(result.is_done());
    CHECK(notes(result, "Building class differs"));
    CHECK(notes(result, "Year of demolition differs"));
    CHECK(notes(result, "Routes differ"));
    CHECK(!notes(result, "Coal ban"));
}

TEST_CASE("A join keeps every mark of what is illustrative and every source")
{
    Joining one;
    one.dataset.blocks[0].provenance = {"村委会台账", "geometry"};
    one.dataset.blocks[1].provenance = {"测绘院", "households;geometry"};
    auto const result = one.join();
    RowEdit const &kept = row(result, "blocks", "b1");
    CHECK(kept.fields.at("illustrative") == "geometry;households");
    CHECK(kept.fields.at("source") == "村委会台账; 测绘院");
}

TEST_CASE("Joins that would lose a decision or make pieces are refused with the reason")
{
    Joining one;
    SECTION("one block")
    {
        one.blocks = {BlockId{0}, BlockId{0}};
        CHECK(one.reason() == "Select two blocks or more to join.");
    }
    SECTION("none")
    {
        one.blocks.clear();
        CHECK(one.reason() == "Select two blocks or more to join.");
    }
    SECTION("apart")
    {
        one.blocks = {BlockId{0}, BlockId{2}};
        CHECK(one.reason() == "The blocks do not share borders: {block} would be in pieces.");
    }
    SECTION("two towns")
    {
        one.blocks = {BlockId{2}, BlockId{3}};
        CHECK(one.reason() == "{block} and {other} belong to different towns or streets.");
    }
    SECTION("a fixed route")
    {
        one.district.scenario.plan.choices[1].locked = true;
        CHECK(one.reason().starts_with("{block} and {other} have different decisions"));
    }
    SECTION("another year in the published plan")
    {
        one.published.plan.choices[1].start_year = 2022;
        CHECK(one.reason() == "{block} and {other} have different decisions in the published plan, "
                              "which stays as it is: they cannot be joined.");
    }
    SECTION("dates set by hand")
    {
        one.district.scenario.works["indoor.b2"] = {18000, 18010, true};
        CHECK(one.reason().starts_with("Dates of works of {block} are set by hand"));
    }
}

TEST_CASE("A block apart is refused although another one bridges the pieces of a third")
{
    Joining one;
    one.dataset.blocks[0].area = {strip(0, 200), strip(300, 500)};
    one.dataset.blocks[1].area = {strip(200, 300)};
    one.dataset.blocks[2].area = {strip(1000, 1500)};
    one.blocks = {BlockId{0}, BlockId{1}};
    REQUIRE(one.join().is_done());
    one.blocks = {BlockId{0}, BlockId{1}, BlockId{2}}; // four pieces become two
    CHECK(one.reason() == "The blocks do not share borders: {block} would be in pieces.");
}

TEST_CASE("A block that lay in two pieces stays in two, each joined to its neighbour")
{
    Joining one;
    one.dataset.blocks[0].area = {strip(0, 200), strip(800, 1000)};
    one.dataset.blocks[1].area = {strip(200, 300)};
    one.dataset.blocks[2].area = {strip(1000, 1500)};
    one.blocks = {BlockId{1}, BlockId{2}, BlockId{0}};
    auto const result = one.join();
    REQUIRE(result.is_done());
    auto const &area = std::get<geo::MultiPolygon>(*row(result, "blocks", "b3").shape);
    CHECK(area.size() == 2);
    CHECK(geo::area(area) == Approx((200.0 + 200.0 + 100.0 + 500.0) * 400.0));
    one.blocks = {BlockId{1}, BlockId{2}}; // without it they have nothing to do with each other
    CHECK(!one.join().is_done());
}

TEST_CASE("Three blocks in a row join although the ends do not touch")
{
    Joining one;
    one.blocks = {BlockId{0}, BlockId{2}, BlockId{1}};
    auto const result = one.join();
    REQUIRE(result.is_done());
    CHECK(row(result, "blocks", "b1").fields.at("households") == "300");
}
