// The published plan of Donghe on its own data, against hand calculations.
#include "sim/base/fmt.hpp"
#include "sim/engine/money/budget.hpp"
#include "sim/engine/money/reconcile.hpp"
#include "sim/engine/simulate.hpp"
#include "sim/io/project_file.hpp"
#include "tests/common/places.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <numeric>
#include <set>

using namespace sim;

namespace {

std::filesystem::path const data_root = test_places::data();

/// Loaded once: the dataset never changes, and the scenarios are copied by each test.
Project const &donghe()
{
    static io::LoadedProject const loaded = io::load_source_folder(data_root / "donghe", data_root);
    return loaded.project;
}

Results run(Dataset const &dataset, Scenario const &scenario)
{
    Progress progress;
    return simulate(dataset, scenario, progress);
}

Results const &official()
{
    static Results const results = run(*donghe().dataset, *donghe().find_scenario("official"));
    return results;
}

double wan_yuan(Money money)
{
    return static_cast<double>(money.fen()) / 1e6;
}

Reconciliation reconcile_with(std::string const &id, std::string const &printed)
{
    Dataset dataset = *donghe().dataset;
    for (PublishedFigure &figure : dataset.published_figures) {
        figure.printed = figure.id == id ? printed : figure.printed;
    }
    return reconcile(dataset, *donghe().find_scenario("official"), official());
}

std::set<std::string> ids_of(Reconciliation const &reconciliation)
{
    std::set<std::string> ids;
    for (Finding const &finding : reconciliation.findings) {
        ids.insert(finding.id);
    }
    return ids;
}

} // namespace

TEST_CASE("the official plan converts the published households", "[donghe]")
{
    Quantities const &quantities = official().quantities;
    REQUIRE(quantities.households_of(Category::heat_network) == 2196);
    REQUIRE(quantities.households_of(Category::new_energy) == 12717);
    REQUIRE(quantities.households_of(Category::gas) == 11528);
    REQUIRE(quantities.households_of(RouteFamily::electric) == 0);
    REQUIRE(quantities.total_households() == 26441);
    REQUIRE(quantities.total_area_m2() == 26441 * 80.0);
    std::vector<int> const &first = official().households_first_year;
    REQUIRE(std::accumulate(first.begin(), first.end(), 0) == 23797);
}

TEST_CASE("the official plan costs what the investment table says", "[donghe]")
{
    MoneySummary const &money = official().money;
    double const subsidy = 2196 * 80 * 130 + 12717 * 80 * 240 + 11528 * 6800.0;
    double const fee = 11528 * 80 * 8 * 3.0;
    double const envelope = 126 * (0.7 * 52700 + 0.3 * 949850);
    REQUIRE(money.of(Payer::city) ==
            Money::from_yuan(0.7 * (subsidy + fee) + 0.3 * 50776000 + envelope));
    REQUIRE(money.of(Payer::resident) == Money::from_yuan(12717 * 80 * 40));
    REQUIRE(money.of(Payer::other) == Money::from_yuan(3000000));
    REQUIRE(money.of(Payer::gas_company) == Money::from_yuan(11528 * 80 * 4 * 3));
    REQUIRE(wan_yuan(money.published_total()) == Approx(58832.066).margin(1e-9));
    REQUIRE(money.published_total() == money.of(Payer::city) + money.of(Payer::district) +
                                           money.of(Payer::resident) + money.of(Payer::other));
}

TEST_CASE("the years of the official plan", "[donghe]")
{
    MoneySummary const &money = official().money;
    REQUIRE(wan_yuan(money.published_total(2021)) == Approx(48173.422).margin(1e-9));
    REQUIRE(wan_yuan(money.published_total(2022)) == Approx(5710.142).margin(1e-9));
    REQUIRE(wan_yuan(money.published_total(2023)) == Approx(4948.502).margin(1e-9));
    REQUIRE(wan_yuan(money.of(Payer::gas_company, 2021)) == Approx(368.896).margin(1e-9));
    REQUIRE(wan_yuan(money.of(Payer::city, 2021)) == Approx(26807.508).margin(1e-3));
    REQUIRE(wan_yuan(money.of(Payer::district, 2021)) == Approx(16996.474).margin(1e-3));
}

TEST_CASE("by completion, a plan done in its first year is paid in the published years", "[donghe]")
{
    Scenario scenario = *donghe().find_scenario("official");
    scenario.phasing = Phasing::by_completion;
    REQUIRE(run(*donghe().dataset, scenario).money == official().money);
}

TEST_CASE("money moves with the start years, its sum does not", "[donghe]")
{
    Scenario scenario = *donghe().find_scenario("official");
    scenario.phasing = Phasing::by_completion;
    for (std::size_t b = 0; b < scenario.plan.choices.size(); ++b) {
        scenario.plan.choices[b].start_year = 2021 + static_cast<int>(b % 3);
    }
    MoneySummary const money = run(*donghe().dataset, scenario).money;
    REQUIRE(money.by_payer == official().money.by_payer);
    REQUIRE(money.by_year != official().money.by_year);
    REQUIRE(money.by_year.rbegin()->first == 2025);
}

TEST_CASE("changing one block's route changes exactly its lines of Donghe", "[donghe]")
{
    Scenario scenario = *donghe().find_scenario("official");
    scenario.plan.choices[50].route = *donghe().dataset->find_route("ashp_water");
    Ledger const &before = official().ledger;
    Ledger const after = run(*donghe().dataset, scenario).ledger;
    auto const others = [](Ledger const &ledger) {
        std::vector<LedgerLine> lines = ledger.lines;
        std::erase_if(lines, [](LedgerLine const &line) { return line.block == 50; });
        return lines;
    };
    REQUIRE(others(before) == others(after));
    REQUIRE(before.lines != after.lines);
}

TEST_CASE("jurisdictions and programmes add up to the district", "[donghe]")
{
    for (Payer const payer : all_payers) {
        Money sum;
        for (MoneySummary const &part : official().money_by_jurisdiction) {
            sum += part.of(payer);
        }
        for (MoneySummary const &part : official().money_by_programme) {
            sum += part.of(payer);
        }
        REQUIRE(sum == official().money.of(payer));
    }
}

TEST_CASE("every published figure can be recomputed, every rule tested", "[donghe]")
{
    Dataset const &dataset = *donghe().dataset;
    Reconciliation const result =
        reconcile(dataset, *donghe().find_scenario("official"), official());
    REQUIRE(result.figures.size() == dataset.published_figures.size());
    REQUIRE(result.uncomputed.empty());
    for (ReconciledFigure const &figure : result.figures) {
        PublishedFigure const &published = dataset.published_figures[figure.figure];
        INFO(published.id << " printed " << published.printed << ", recomputed "
                          << figure.recomputed.value_or(NAN));
        REQUIRE(figure.recomputed);
        // what differs is explained
        REQUIRE((figure.agrees || !figure.finding.empty()));
    }
}

TEST_CASE("F1 to F18 agree to 0.01", "[donghe]")
{
    Dataset const &dataset = *donghe().dataset;
    Reconciliation const result =
        reconcile(dataset, *donghe().find_scenario("official"), official());
    std::set<std::string> rows;
    for (ReconciledFigure const &figure : result.figures) {
        std::string const &id = dataset.published_figures[figure.figure].id;
        if (id.front() == 'F') {
            INFO(id);
            rows.insert(id.substr(0, id.find('.')));
            // F18 is a difference of printed amounts: it may be a whole last digit off
            bool const money = dataset.published_figures[figure.figure].unit == "wan_yuan";
            REQUIRE((money ? std::abs(figure.difference) <= 0.01 : figure.agrees));
        }
    }
    REQUIRE(rows.size() == 18);
}

TEST_CASE("all points to be clarified are found by computation", "[donghe]")
{
    std::set<std::string> const ids = ids_of(reconcile_with("", ""));
    for (int number = 1; number <= 29; ++number) {
        INFO("I" << number);
        REQUIRE(ids.contains(fmt::format("I{}", number)));
    }
}

TEST_CASE("sentences are complete and in an official's words", "[donghe]")
{
    for (Finding const &finding : reconcile_with("", "").findings) {
        INFO(finding.id << ": " << finding.sentence_zh);
        REQUIRE_FALSE(finding.evidence.empty());
        for (std::string const *sentence : {&finding.sentence_zh, &finding.sentence_en}) {
            REQUIRE_FALSE(sentence->empty());
            REQUIRE(sentence->find_first_of("{}") == std::string::npos);
        }
        for (char const *const word : {"错误", "矛盾", "违反", "失败"}) {
            REQUIRE(finding.sentence_zh.find(word) == std::string::npos);
        }
    }
}

TEST_CASE("a figure that fits makes its finding disappear", "[donghe]")
{
    struct Mutation
    {
        char const *finding;
        char const *figure;
        char const *printed;
    };
    for (Mutation const &mutation :
         {Mutation{"I1", "Q6.length.s7", "50"}, Mutation{"I2", "Q6.area.s7", "126"},
          Mutation{"I3", "Q2.area.s7", "102"}, Mutation{"I4", "Q1.area.s4", "18"},
          Mutation{"I5", "Q4.area.s4", "211"}, Mutation{"I8", "A1.row2.city", "8293.41"},
          Mutation{"I9", "A1.row3.city", "20012.72"},
          Mutation{"I10", "A1.row1.sum_2021", "31749.57"},
          Mutation{"I11", "A1.row2.district_2021", "1777.16"},
          Mutation{"I12", "A2.new_energy.subsidy", "18312.48"},
          Mutation{"I13", "A1.subtotal.other", "5476.13"},
          Mutation{"I15", "A2.gas.investment", "8000.00"}, Mutation{"I16", "Q1.area_m2", "180000"},
          Mutation{"I17", "A1.row1.sum_2021", "35203.53"},
          Mutation{"I21", "A2.total.households", "23797"},
          Mutation{"I28", "S7.network.total", "5377"}}) {
        INFO(mutation.finding << " with " << mutation.figure << " " << mutation.printed);
        REQUIRE_FALSE(
            ids_of(reconcile_with(mutation.figure, mutation.printed)).contains(mutation.finding));
    }
}

TEST_CASE("what is budgeted stands beside what is owed", "[donghe]")
{
    std::vector<BudgetLine> const lines =
        compare_budget(*donghe().dataset, *donghe().find_scenario("official"), official());
    REQUIRE(lines.size() == 4 * 2 * 3);
    for (BudgetLine const &line : lines) {
        INFO(line.row << " " << key_of(line.payer) << " " << line.first_year);
        REQUIRE(line.budgeted);
        REQUIRE(std::abs(wan_yuan(line.owed - *line.budgeted)) < 0.011); // printed to 0.01
        REQUIRE_FALSE(line.paid);
    }
}

TEST_CASE("findings follow rules, dates and duties, not a text", "[donghe]")
{
    auto const without = [](auto change) {
        Dataset dataset = *donghe().dataset;
        change(dataset);
        Scenario const &scenario = *donghe().find_scenario("official");
        return ids_of(reconcile(dataset, scenario, run(dataset, scenario)));
    };
    auto const set = [](Dataset &dataset, char const *key, double value) {
        Parameter parameter = dataset.parameters.at(key);
        parameter.value = value;
        dataset.parameters.set(parameter);
    };
    REQUIRE_FALSE(
        without([](Dataset &d) { d.meta["plan_issued"] = "2021-04-01"; }).contains("I18"));
    REQUIRE_FALSE(without([](Dataset &d) { d.phases[1].finish = "2021-08-31"; }).contains("I19"));
    REQUIRE_FALSE(without([](Dataset &d) { d.phases[3].finish = "2021-10-14"; }).contains("I20"));
    REQUIRE_FALSE(without([&](Dataset &d) { set(d, "target.final_year", 2021); }).contains("I22"));
    REQUIRE_FALSE(without([](Dataset &d) { d.programmes.clear(); }).contains("I13"));
    REQUIRE_FALSE(without([](Dataset &d) {
                      for (PolicyRule &rule : d.policy_rules) {
                          if (rule.id == "P5") {
                              rule.route = d.find_route("chp_heat");
                          }
                      }
                  }).contains("I14"));
    REQUIRE_FALSE(without([](Dataset &d) { d.units.clear(); }).contains("I23"));
    REQUIRE_FALSE(without([](Dataset &d) { d.tasks.clear(); }).contains("I25"));
    REQUIRE_FALSE(
        without([](Dataset &d) { d.blocks[0].provenance.illustrative.clear(); }).contains("I26"));
}

TEST_CASE("a route edit gets differences, not the published plan's findings", "[donghe]")
{
    Dataset const &dataset = *donghe().dataset;
    Scenario edited = *donghe().find_scenario("official");
    for (std::size_t b = 0; b < dataset.blocks.size(); ++b) {
        if (dataset.blocks[b].code == "150202100201") {
            edited.plan.choices[b].route = *dataset.find_route("ashp_air");
        }
    }
    REQUIRE(reconcile_with("", "").as_published);
    Reconciliation const result = reconcile(dataset, edited, run(dataset, edited));
    REQUIRE_FALSE(result.as_published);
    for (ReconciledFigure const &figure : result.figures) {
        PublishedFigure const &published = dataset.published_figures[figure.figure];
        if (published.formula.find("money.") != std::string::npos) {
            INFO(published.id);
            REQUIRE(figure.finding.empty());
        }
    }
    std::set<std::string> const ids = ids_of(result);
    for (char const *const withheld : {"I3", "I4", "I5", "I6", "I13"}) {
        INFO(withheld);
        REQUIRE_FALSE(ids.contains(withheld));
    }
    REQUIRE(ids.contains("I1")); // says nothing of the scenario
}

TEST_CASE("only figures that differ under the published plan name a finding", "[donghe]")
{
    Reconciliation const result = reconcile_with("", "");
    for (ReconciledFigure const &figure : result.figures) {
        PublishedFigure const &published = donghe().dataset->published_figures[figure.figure];
        INFO(published.id);
        REQUIRE((published.finding.empty() || !figure.agrees));
    }
}
