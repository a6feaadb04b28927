#include "sim/engine/money/reconcile.hpp"

#include "sim/base/error.hpp"
#include "sim/engine/simulate.hpp"
#include "tests/common/small_plan.hpp"

#include <catch2/catch.hpp>

using namespace small_plan;

namespace {

void add_figure(Dataset &dataset, std::string id, std::string printed, std::string formula,
                std::string finding = "")
{
    PublishedFigure figure;
    figure.id = std::move(id);
    figure.printed = std::move(printed);
    figure.section = "S7";
    figure.formula = std::move(formula);
    figure.finding = std::move(finding);
    dataset.published_figures.push_back(std::move(figure));
}

void add_finding(Dataset &dataset, std::string id, std::string condition,
                 std::string sentence = "x", std::string evidence = "")
{
    dataset.finding_rules.push_back(
        {std::move(id), std::move(condition), sentence, sentence, std::move(evidence)});
}

Reconciliation reconcile_small(Dataset const &dataset)
{
    Scenario const scenario = make_scenario(dataset);
    Progress progress;
    return reconcile(dataset, scenario, simulate(dataset, scenario, progress));
}

} // namespace

TEST_CASE("a plan without figures reconciles to nothing", "[reconcile]")
{
    Reconciliation const result = reconcile_small(make_dataset());
    REQUIRE(result.figures.empty());
    REQUIRE(result.findings.empty());
}

TEST_CASE("a figure agrees to its last printed digit", "[reconcile]")
{
    Dataset dataset = make_dataset();
    // 0.7 x 10.4 = 7.28 wan yuan
    for (char const *const printed : {"7.28", "7.3", "7", "7.2", "8"}) {
        add_figure(dataset, std::string{"x."} + printed, printed, "money.heat_network.city", "I6");
    }
    Reconciliation const result = reconcile_small(dataset);
    std::vector<bool> agrees;
    for (ReconciledFigure const &figure : result.figures) {
        REQUIRE(*figure.recomputed == 7.28);
        REQUIRE(figure.finding == (figure.agrees ? "" : "I6"));
        agrees.push_back(figure.agrees);
    }
    REQUIRE(agrees == std::vector<bool>{true, true, true, false, false});
    REQUIRE(result.figures[3].difference == -0.08);
}

TEST_CASE("figures that are cut off and figures that are rounded are told apart", "[reconcile]")
{
    Dataset dataset = make_dataset();
    add_figure(dataset, "a", "7.2", "money.heat_network.city", "I6");     // 7.28 cut off
    add_figure(dataset, "b", "11.6", "money.new_energy.district", "I6");  // 11.52: neither
    add_figure(dataset, "c", "3.1", "money.heat_network.district", "I6"); // 3.12: both
    add_figure(dataset, "d", "27", "money.new_energy.city", "I6");        // 26.88 rounded
    add_finding(dataset, "I6", "count.truncated.S7 == 1 and count.rounded.S7 == 1");
    REQUIRE(reconcile_small(dataset).findings.size() == 1);
}

TEST_CASE("money outside the published tables is named apart", "[reconcile]")
{
    Dataset dataset = make_dataset();
    add_figure(dataset, "all", "0", "money.all.total+money.all.gas_company-money.rule.P3");
    add_figure(dataset, "promise", "0", "money.rule.P14");
    add_figure(dataset, "later", "0", "money.gas_fee.gas_company.2023");
    Reconciliation const result = reconcile_small(dataset);
    // 44.8 solar, 3.4 + 0.96 gas, 0.48 gas company, 0.100001 network
    REQUIRE(*result.figures[0].recomputed == Approx(44.8 + 3.4 + 0.96 + 0.48 + 0.100001));
    REQUIRE(*result.figures[1].recomputed == 0.0);
    REQUIRE(*result.figures[2].recomputed == Approx(0.16));
}

TEST_CASE("a finding whose table is missing is left uncomputed", "[reconcile]")
{
    Dataset dataset = make_dataset();
    add_finding(dataset, "I24", "count.members_without_duty > 0");
    add_finding(dataset, "I25", "units_saying(资金) > 1");
    add_figure(dataset, "x", "1", "count.members");
    Reconciliation const result = reconcile_small(dataset);
    REQUIRE(result.uncomputed == std::vector<std::string>{"I24", "I25"});
    REQUIRE_FALSE(result.figures[0].recomputed);
}

TEST_CASE("duties are counted from the tables", "[reconcile]")
{
    Dataset dataset = make_dataset();
    for (char const *const code : {"housing", "finance", "audit"}) {
        Unit unit;
        unit.code = unit.name_zh = unit.name_en = code;
        dataset.units.push_back(unit);
        if (unit.code != "audit") {
            TaskRule task;
            task.scope = "department";
            task.text_zh = "负责资金审核";
            task.responsible = {unit.code};
            dataset.tasks.push_back(task);
        }
    }
    add_finding(dataset, "I24", "count.members_without_duty > 0",
                "{count.members_without_duty}: {list.members_without_duty}");
    add_finding(dataset, "I25", "units_saying(资金,审核) > 1", "{units(资金,审核)}",
                "tasks_saying(资金);unquantified(审核);tasks_saying(拨付)");
    Reconciliation const result = reconcile_small(dataset);
    REQUIRE(result.findings[0].sentence_zh == "1: audit");
    REQUIRE(result.findings[1].sentence_zh == "housing、finance");
    REQUIRE(result.findings[1].evidence[0].value == 2);
    REQUIRE(result.findings[1].evidence[1].value == 2);
    REQUIRE(result.findings[1].evidence[2].value == 0);
}

TEST_CASE("every formula that cannot be read is named", "[reconcile]")
{
    Dataset dataset = make_dataset();
    add_figure(dataset, "bad.number", "12,3", "1");
    add_figure(dataset, "bad.formula", "1", "1 +");
    add_finding(dataset, "bad.rule", "(1");
    add_finding(dataset, "bad.sentence", "1", "{unknown}");
    try {
        reconcile_small(dataset);
        FAIL("no InputError");
    } catch (InputError const &error) {
        std::vector<std::string> features;
        for (Diagnostic const &diagnostic : error.diagnostics()) {
            features.push_back(diagnostic.where.feature);
        }
        REQUIRE(features ==
                std::vector<std::string>{"bad.number", "bad.formula", "bad.rule", "bad.sentence"});
    }
}

TEST_CASE("findings about quantities are withheld when another plan is calculated", "[reconcile]")
{
    Dataset dataset = make_dataset();
    add_figure(dataset, "sure", "7.28", "money.heat_network.city");
    add_figure(dataset, "cut", "7.2", "money.heat_network.city", "I6");
    add_finding(dataset, "I6", "money.heat_network.city > 0");
    add_finding(dataset, "I1", "printed(cut) != printed(sure)");
    Reconciliation const published = reconcile_small(dataset);
    REQUIRE(published.as_published);
    REQUIRE(published.figures[1].finding == "I6");
    REQUIRE(published.findings.size() == 2);

    dataset.published_figures[0].printed = "7.30";
    Reconciliation const other = reconcile_small(dataset);
    REQUIRE_FALSE(other.as_published);
    REQUIRE(other.figures[1].difference == -0.08);
    REQUIRE(other.figures[1].finding.empty());
    REQUIRE(other.uncomputed == std::vector<std::string>{"I6"});
    REQUIRE(other.findings.size() == 1);
    REQUIRE(other.findings[0].id == "I1");
}

TEST_CASE("a function that does not exist is bad input, with the finding and a short expression",
          "[reconcile]")
{
    Dataset dataset = make_dataset();
    add_finding(dataset, "I30", "bogus(1)");
    add_figure(dataset, "long", "1", std::string(200, '1') + " + ");
    try {
        reconcile_small(dataset);
        FAIL("no InputError");
    } catch (InputError const &error) {
        REQUIRE(error.diagnostics().size() == 2);
        Diagnostic const &figure = error.diagnostics()[0];
        REQUIRE(figure.where.layer == "published_figures");
        REQUIRE(figure.value == std::string(80, '1') + "…");
        Diagnostic const &rule = error.diagnostics()[1];
        REQUIRE(rule.where.layer == "finding_rules");
        REQUIRE(rule.where.feature == "I30");
        REQUIRE(rule.where.field == "condition");
        REQUIRE(rule.value == "bogus(1)");
    }
}
