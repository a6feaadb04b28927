#include "app/view/default_story.hpp"
#include "app/view/story_figures.hpp"
#include "sim/engine/simulate.hpp"
#include "sim/io/project_file.hpp"
#include "sim/report/run_tables.hpp"
#include "tests/common/places.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

namespace {

using sim::Language;

/// The published plan with all that follows from it.
struct Official
{
    sim::Project project =
        sim::io::load_source_folder(test_places::data() / "donghe", test_places::data()).project;
    sim::Results results;

    Official()
    {
        sim::Progress progress;
        results = sim::simulate(*project.dataset, project.scenarios.front(), progress);
    }
    [[nodiscard]] app::FigureSource source() const
    {
        return {*project.dataset, project.scenarios.front(), results};
    }
    [[nodiscard]] double value(char const *key) const
    {
        auto const figure = app::story_figure(key, source());
        REQUIRE(figure);
        REQUIRE(figure->value);
        return *figure->value;
    }
    [[nodiscard]] std::string words(char const *key, Language language) const
    {
        return app::story_figure(key, source())->words(language);
    }
};

Official const &official()
{
    static Official const one;
    return one;
}

/// A money cell of the table money_by_year, yuan.
double cell_yuan(sim::Table const &table, std::string const &payer_key, std::string const &column)
{
    auto const at = std::ranges::find(table.columns, column, &sim::TableColumn::key);
    REQUIRE(at != table.columns.end());
    for (auto const &row : table.rows) {
        if (std::get<sim::Text>(row.front()).key == payer_key) {
            return std::get<sim::Money>(row[static_cast<std::size_t>(at - table.columns.begin())])
                .yuan();
        }
    }
    FAIL("no row " + payer_key);
    return 0.0;
}

} // namespace

TEST_CASE("figures of a story are those of the published plan and of the tables of a run")
{
    Official const &plan = official();
    CHECK(plan.value("households") == 26441);
    CHECK(plan.value("households.heat_network") == 2196);
    CHECK(plan.value("households.gas") == 11528);
    CHECK(plan.value("households.new_energy") == 12717);
    CHECK(plan.value("target_households") == 23797); // 90 % of them, as printed

    sim::report::RunTables const tables{*plan.project.dataset, plan.project.scenarios.front(),
                                        plan.results};
    sim::Table const money = tables.money_by_year();
    CHECK(plan.value("money") == cell_yuan(money, "Total", "total"));
    CHECK(plan.value("money.2021") == cell_yuan(money, "Total", "2021"));
    CHECK(plan.value("city.2021") == cell_yuan(money, "City budget", "2021"));
    CHECK(plan.value("district") == cell_yuan(money, "District budget", "total"));
    CHECK(plan.value("government.2021") ==
          plan.value("city.2021") + plan.value("district.2021")); // no higher grant is printed
    // 26 807.51 + 16 996.47 of the published table, to its last digit and tail.
    CHECK(plan.value("government.2021") / 1e4 == Approx(43803.98).margin(0.01));
}

TEST_CASE("the years of a payer add up to all years, the routes to all homes")
{
    Official const &plan = official();
    for (std::string const who : {"money", "government", "city", "district", "resident"}) {
        double sum = 0.0;
        for (auto const &[year, amounts] : plan.results.money.by_year) {
            sum += plan.value((who + "." + std::to_string(year)).c_str());
        }
        CHECK(sum == Approx(plan.value(who.c_str())).margin(0.005));
    }
    CHECK(plan.value("households.heat_network") + plan.value("households.gas") +
              plan.value("households.new_energy") ==
          plan.value("households"));
}

TEST_CASE("overloads are assets with hours above capacity; limits passed are alarming")
{
    Official const &plan = official();
    auto const hours = [](std::vector<sim::AssetLoad> const &loads) {
        return static_cast<double>(std::ranges::count_if(
            loads, [](sim::AssetLoad const &load) { return load.overload_hours > 0; }));
    };
    CHECK(plan.value("feeders_over") == hours(plan.results.grid.feeders));
    CHECK(plan.value("zones_over") == hours(plan.results.grid.zones));
    auto const zones = app::story_figure("zones_over", plan.source());
    CHECK(zones->alarming == (*zones->value > 0));
}

TEST_CASE("figures are spoken in the reader's language")
{
    Official const &plan = official();
    CHECK(plan.words("households", Language::zh) == "26\u2009441\u2009户");
    CHECK(plan.words("households", Language::en) == "26\u2009441\u2009households");
    CHECK(plan.words("money", Language::zh) == "5.88\u2009亿元");
    CHECK(plan.words("money", Language::en) == "588.3\u2009million yuan");
    // Below a hundred million yuan it is ten thousands: 4 069.44 of the residents.
    CHECK(plan.words("resident", Language::zh) == "4\u2009069\u2009万元");
    app::StoryFigure const money = *app::story_figure("money", plan.source());
    CHECK(money.difference(Language::zh, *money.value + 1.2e8) == "+1.20\u2009亿元");
    CHECK(money.difference(Language::zh, *money.value - 3e6) == "\u2212300\u2009万元");
    CHECK(money.difference(Language::zh, *money.value) == "0\u2009万元");
}

TEST_CASE("headlines are filled with figures, what is none stays, dates wait for the works")
{
    app::FigureSource const source = official().source();
    CHECK(
        app::fill_figures("{households.gas} of {households}; {nothing} {", source, Language::en) ==
        "11\u2009528\u2009households of 26\u2009441\u2009households; {nothing} {");
    CHECK(app::figures_in("{a}, {b.2021} and {") == std::vector<std::string>{"a", "b.2021"});
    auto const date = app::story_figure("target_date", source);
    REQUIRE(date);
    CHECK_FALSE(date->value);
    CHECK(date->number(Language::zh) == "–");
    CHECK(app::needs_works("target_date"));
    CHECK(app::needs_draws("target_chance"));
    CHECK_FALSE(app::needs_works("households"));
    for (char const *wrong : {"", "house", "money.", "money.x", "mayor.2021", "city.2021.1"}) {
        CHECK_FALSE(app::story_figure(wrong, source));
    }
}

TEST_CASE("a story is made of any plan, and every figure in it can be answered")
{
    app::FigureSource const source = official().source();
    std::vector<std::string> const known = app::figure_keys(source);
    auto const is_known = [&](std::string const &key) {
        return std::ranges::find(known, key) != known.end();
    };
    auto const story = app::default_story(source);
    CHECK(story.size() >= 5);
    CHECK(story.size() <= 7);
    for (sim::StoryStep const &step : story) {
        CHECK(step.scenario == "official");
        CHECK_FALSE(step.figures.empty());
        CHECK(step.figures.size() <= 4);
        CHECK(std::ranges::all_of(step.figures, is_known));
        for (std::string const &headline : {step.headline_zh, step.headline_en}) {
            CHECK_FALSE(app::figures_in(headline).empty());
            for (std::string const &key : app::figures_in(headline)) {
                CHECK(is_known(key));
            }
        }
    }
    CHECK(story.front().headline_zh != story.front().headline_en);
}

TEST_CASE("without weather and networks a story has the steps that it can answer")
{
    Official plan;
    plan.results.demand = {};
    plan.results.grid = {};
    plan.results.supply = {};
    plan.results.impact = {};
    auto const story = app::default_story(plan.source());
    CHECK(story.size() == 4); // task, routes, money, what is asked for
    for (sim::StoryStep const &step : story) {
        CHECK(std::ranges::find(step.figures, "feeders_over") == step.figures.end());
    }
}
