#include "sim/base/error.hpp"
#include "tests/common/assign_donghe.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <string>

namespace {

using namespace sim;
using namespace sim::assign;
using namespace assign_donghe;

Model model_of(Scenario const &scenario)
{
    return make_model(dataset(), scenario, material());
}

Model const &official_model()
{
    static Model const once = model_of(official_plan::official());
    return once;
}

Scenario with(std::string const &key, double value)
{
    Scenario scenario = official_plan::official();
    scenario.values[key] = value;
    return scenario;
}

std::size_t row_of(Model const &model, std::string const &id)
{
    auto const found = std::ranges::find(model.limits, id, &Limit::id);
    return static_cast<std::size_t>(found - model.limits.begin());
}

Amount capacity_of(Model const &model, std::string const &id)
{
    std::size_t const row = row_of(model, id);
    REQUIRE(row < model.limits.size());
    return model.problem.rows[row].levels.front().capacity;
}

bool same(Problem const &a, Problem const &b)
{
    auto const levels = [](Row const &x, Row const &y) {
        return x.levels == y.levels && x.parent == y.parent;
    };
    return a.first_option == b.first_option && a.cost == b.cost && a.first_use == b.first_use &&
           a.use_row == b.use_row && a.use_amount == b.use_amount &&
           a.first_charge == b.first_charge && a.charge == b.charge &&
           a.charge_cost == b.charge_cost && std::ranges::equal(a.rows, b.rows, levels);
}

/// The plan itself, each block with its one option.
Model locked(Scenario scenario)
{
    for (Choice &choice : scenario.plan.choices) {
        choice.locked = true;
    }
    return model_of(scenario);
}

int total_households()
{
    int sum = 0;
    for (Block const &block : dataset().blocks) {
        sum += block.households;
    }
    return sum;
}

} // namespace

TEST_CASE("every block has an option, every option its candidate", "[assign][donghe]")
{
    Model const &model = official_model();
    REQUIRE(model.problem.group_count() == dataset().blocks.size());
    REQUIRE(model.candidates.size() == model.problem.option_count());
    REQUIRE(model.limits.size() == model.problem.rows.size());
    REQUIRE(model.works.size() == model.problem.charge_cost.size());
    CHECK(model.gates.size() == dataset().blocks.size());
    for (std::uint32_t b = 0; b < dataset().blocks.size(); ++b) {
        std::uint32_t const first = model.problem.first_option[b];
        std::uint32_t const end = model.problem.first_option[b + 1];
        REQUIRE(first < end);
        for (std::uint32_t o = first; o < end; ++o) {
            REQUIRE(model.candidates[o].block == BlockId{b});
            REQUIRE_FALSE(model.candidates[o].choice.locked);
        }
        if (std::uint32_t const present = model.present[b]; present != none) {
            CHECK(model.candidates[present].choice == official_plan::official().plan.choices[b]);
        }
    }
}

TEST_CASE("an option is there exactly where its gates are open", "[assign][donghe]")
{
    Model const &model = official_model();
    for (std::size_t b = 0; b < dataset().blocks.size(); ++b) {
        std::vector<bool> offered(dataset().routes.size());
        for (std::uint32_t o = model.problem.first_option[b]; o < model.problem.first_option[b + 1];
             ++o) {
            offered[model.candidates[o].choice.route.index] = true;
        }
        for (RouteGates const &gates : model.gates[b]) {
            CHECK(offered[gates.route.index] == gates.open);
        }
    }
}

TEST_CASE("a locked block has its own choice alone, whatever its gates say", "[assign][donghe]")
{
    Scenario scenario = official_plan::official();
    RouteId const film = *dataset().find_route("film");
    scenario.plan.choices[3] = {film, 2026, true, Retrofit::full};
    scenario.values["gate.film_w_per_m2"] = 1.0;
    Model const model = model_of(scenario);
    REQUIRE(model.problem.first_option[4] - model.problem.first_option[3] == 1);
    Candidate const &own = model.candidates[model.problem.first_option[3]];
    CHECK(own.choice == scenario.plan.choices[3]);
    CHECK(model.present[3] == model.problem.first_option[3]);
}

TEST_CASE("a plan of options is given back as it is", "[assign][donghe]")
{
    Model const model = locked(official_plan::official());
    std::vector<std::uint32_t> const choice = model.present;
    Plan plan = plan_of(model, choice);
    for (Choice &own : plan.choices) {
        CHECK(own.locked);
        own.locked = false;
    }
    CHECK(plan == official_plan::official().plan);
}

TEST_CASE("the published plan keeps its own budgets and targets", "[assign][donghe]")
{
    Model const model = locked(official_plan::official());
    Evaluation const result = evaluate(model.problem, model.present);
    MoneySummary money;
    for (LedgerLine const &line : official_plan::loaded().official.ledger.lines) {
        if (line.block != no_index) {
            money.add(line.payer, line.year, line.owed);
        }
    }
    for (std::size_t r = 0; r < model.limits.size(); ++r) {
        Limit const &limit = model.limits[r];
        if (limit.kind == LimitKind::budget || limit.kind == LimitKind::target ||
            limit.kind == LimitKind::crew) {
            INFO(limit.id);
            CHECK(result.load[r] <= model.problem.rows[r].levels.back().capacity);
        }
    }
    CHECK(result.load[row_of(model, "budget.city.2021")] == money.of(Payer::city, 2021).fen());
    CHECK(result.load[row_of(model, "budget.district.2022")] ==
          money.of(Payer::district, 2022).fen());
    CHECK(result.load[row_of(model, "target.2021")] == -total_households());
    CHECK(result.load[row_of(model, "no_coal_zone")] == 0);
}

TEST_CASE("weights of the objective multiply what each party bears", "[assign][donghe]")
{
    Scenario scenario = with("assign.stay_yuan", 0.0);
    scenario.values["assign.weight_household"] = 0.0;
    scenario.values["assign.weight_company"] = 0.5;
    scenario.values["assign.weight_government"] = 2.0;
    Model const model = model_of(scenario);
    for (std::size_t o = 0; o < model.candidates.size(); o += 13) {
        LifeCost const &cost = model.candidates[o].life_cost;
        double const fen = 2.0 * static_cast<double>(cost.government.fen()) +
                           0.5 * static_cast<double>(cost.company.fen());
        CHECK(std::abs(static_cast<double>(model.problem.cost[o]) - fen) <= 1.0);
    }
    for (std::size_t w = 0; w < model.works.size(); ++w) {
        CHECK(std::abs(static_cast<double>(model.problem.charge_cost[w]) -
                       0.5 * static_cast<double>(model.works[w].cost.fen())) <= 0.5);
    }
}

TEST_CASE("a price of peak load, PM2.5 or burden is added option by option", "[assign][donghe]")
{
    Scenario scenario = with("assign.peak_yuan_per_kw", 1000.0);
    Model const peak = model_of(scenario);
    scenario = with("assign.burden_yuan_per_household", 5000.0);
    Model const burden = model_of(scenario);
    Model const dirty = model_of(with("assign.pm25_yuan_per_t", 100000.0));
    Model const &plain = official_model();
    for (std::size_t o = 0; o < plain.candidates.size(); o += 7) {
        Candidate const &candidate = plain.candidates[o];
        auto const extra = [&](Model const &model) {
            return static_cast<double>(model.problem.cost[o] - plain.problem.cost[o]) / 100.0;
        };
        CHECK(extra(peak) == Approx(1000.0 * candidate.peak_kw).margin(0.011));
        double const homes = candidate.burden_share * dataset().block(candidate.block).households;
        CHECK(extra(burden) == Approx(5000.0 * homes).margin(0.011));
        // Twenty seasons at 5 % are 13.085 of the first; the most that coal before it adds is there too.
        CHECK(extra(dirty) >= 100000.0 * candidate.pm25_t * 11.0);
    }
}

TEST_CASE("the present choice is preferred by assign.stay_yuan", "[assign][donghe]")
{
    Model const dear = model_of(with("assign.stay_yuan", 501.0));
    Model const &plain = official_model();
    for (std::size_t b = 0; b < dataset().blocks.size(); ++b) {
        for (std::uint32_t o = plain.problem.first_option[b]; o < plain.problem.first_option[b + 1];
             ++o) {
            Cost const more = dear.problem.cost[o] - plain.problem.cost[o];
            CHECK(more == (o == plain.present[b] ? 0 : 50000));
        }
    }
}

TEST_CASE("a limit's parameter moves its row and no other", "[assign][donghe]")
{
    Model const &plain = official_model();
    Model const more = model_of(with("limit.budget.city.2021", 3e8));
    CHECK(capacity_of(more, "budget.city.2021") == 30'000'000'000);
    REQUIRE(more.limits.size() == plain.limits.size());
    for (std::size_t r = 0; r < plain.limits.size(); ++r) {
        bool const same_levels = more.problem.rows[r].levels == plain.problem.rows[r].levels;
        CHECK(same_levels == (plain.limits[r].id != "budget.city.2021"));
    }
    CHECK(more.problem.cost == plain.problem.cost);
    CHECK(more.problem.use_amount == plain.problem.use_amount);
}

TEST_CASE("an asset's capacity follows its rate or the scenario's own figure", "[assign][donghe]")
{
    Amount const built = capacity_of(official_model(), "gas_hour.GS1");
    Model const less = model_of(with("limit.rate.gas_hour", 0.5));
    double const fixed = less.limits[row_of(less, "gas_hour.GS1")].fixed;
    CHECK(built == static_cast<Amount>(std::floor((8500.0 - fixed) * 1000.0)));
    CHECK(capacity_of(less, "gas_hour.GS1") ==
          static_cast<Amount>(std::floor((4250.0 - fixed) * 1000.0)));
    Model const own = model_of(with("limit.gas_hour.GS1", 6000.0));
    CHECK(capacity_of(own, "gas_hour.GS1") ==
          static_cast<Amount>(std::floor((6000.0 - fixed) * 1000.0)));
    CHECK(own.limits[row_of(own, "gas_hour.GS1")].parameter == "limit.gas_hour.GS1");
    Model const free = model_of(with("limit.gas_hour.GS1.active", 0.0));
    CHECK(row_of(free, "gas_hour.GS1") == free.limits.size());
    CHECK(row_of(free, "gas_day.GS1") < free.limits.size());
}

TEST_CASE("levels of lines and stations rise in capacity and cost", "[assign][donghe]")
{
    Model const &model = official_model();
    for (std::size_t r = 0; r < model.limits.size(); ++r) {
        std::vector<Level> const &levels = model.problem.rows[r].levels;
        INFO(model.limits[r].id);
        CHECK(levels.front().cost == 0);
        for (std::size_t i = 1; i < levels.size(); ++i) {
            CHECK(levels[i].capacity > levels[i - 1].capacity);
            CHECK(levels[i].cost > levels[i - 1].cost);
        }
        bool const line = model.limits[r].kind == LimitKind::feeder;
        CHECK((model.problem.rows[r].parent != none) == line);
    }
}

TEST_CASE("targets are whole homes, rounded up", "[assign][donghe]")
{
    // 0.9 x 26 441 = 23 796.9
    CHECK(capacity_of(official_model(), "target.2021") == -23797);
    CHECK(capacity_of(official_model(), "target.2023") == -26441);
    Model const none_due = model_of(with("limit.target.2021.active", 0.0));
    CHECK(row_of(none_due, "target.2021") == none_due.limits.size());
}

TEST_CASE("wishes of a town are rows of their own", "[assign][donghe]")
{
    std::string const town = dataset().jurisdictions[0].code;
    Scenario scenario = with("limit.wish." + town + ".gas.most", 0.5);
    scenario.values["limit.wish." + town + ".heat_network.least"] = 0.25;
    Model const model = model_of(scenario);
    int homes = 0;
    for (Block const &block : dataset().blocks) {
        homes += block.jurisdiction.index == 0 ? block.households : 0;
    }
    CHECK(capacity_of(model, "wish." + town + ".gas.most") == homes / 2);
    CHECK(capacity_of(model, "wish." + town + ".heat_network.least") == -((homes + 3) / 4));
    CHECK(model.limits[row_of(model, "wish." + town + ".heat_network.least")].at_least);
    Model const fixed = locked(scenario);
    Evaluation const published = evaluate(fixed.problem, fixed.present);
    Amount gas = 0;
    for (std::size_t b = 0; b < dataset().blocks.size(); ++b) {
        RouteId const route = official_plan::official().plan.choices[b].route;
        bool const counts = dataset().blocks[b].jurisdiction.index == 0 &&
                            dataset().route(route).family == RouteFamily::gas;
        gas += counts ? dataset().blocks[b].households : 0;
    }
    CHECK(published.load[row_of(fixed, "wish." + town + ".gas.most")] == gas);
}

TEST_CASE("a lower burden ceiling counts more homes", "[assign][donghe]")
{
    Model const strict = model_of(with("limit.burden", 0.05));
    Model const &plain = official_model();
    for (std::size_t o = 0; o < plain.candidates.size(); ++o) {
        REQUIRE(strict.candidates[o].burden_share >= plain.candidates[o].burden_share);
    }
    double const allowed = 0.05 * total_households();
    CHECK(capacity_of(plain, "burden") == static_cast<Amount>(std::floor(allowed * 1000.0)));
}

TEST_CASE("only gas and heat need shared works", "[assign][donghe]")
{
    Model const &model = official_model();
    for (std::size_t o = 0; o < model.candidates.size(); ++o) {
        Candidate const &candidate = model.candidates[o];
        RouteFamily const family = dataset().route(candidate.choice.route).family;
        for (std::uint32_t const work : model.problem.charges_of(o)) {
            REQUIRE(
                model.works[work].payer ==
                (family == RouteFamily::heat_network ? Payer::heat_company : Payer::gas_company));
            REQUIRE(std::ranges::count(model.works[work].blocks, candidate.block) == 1);
        }
        bool const networked = family == RouteFamily::heat_network || family == RouteFamily::gas;
        CHECK((networked || model.problem.charges_of(o).empty()));
    }
}

TEST_CASE("the same scenario makes the same model, and thresholds make another", "[assign][donghe]")
{
    Model const again = model_of(official_plan::official());
    CHECK(same(again.problem, official_model().problem));
    Model const strict = model_of(with("gate.gas_main_m", 0.0));
    CHECK(strict.problem.option_count() < again.problem.option_count());
    CHECK(strict.gates.begin() != again.gates.begin());
    CHECK(model_of(official_plan::official()).gates.begin() == again.gates.begin());
}

TEST_CASE("a wrong limit is refused by name", "[assign][donghe]")
{
    CHECK_THROWS_AS(model_of(with("limit.target.2021", 1.5)), InputError);
    CHECK_THROWS_AS(model_of(with("limit.budget.city.2021", -1.0)), InputError);
    CHECK_THROWS_AS(model_of(with("assign.weight_government", -1.0)), InputError);
}
