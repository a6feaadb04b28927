#include "sim/report/works_export.hpp"

#include "sim/report/task_sheet.hpp"
#include "tests/common/official_plan.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace sim;
using namespace sim::report;

namespace {

Money all_of(MonthMoney const &money)
{
    Money sum;
    for (auto const &[month, amounts] : money) {
        for (Money const amount : amounts) {
            sum += amount;
        }
    }
    return sum;
}

Money owed_by_blocks(Results const &results)
{
    Money sum;
    for (LedgerLine const &line : results.ledger.lines) {
        sum += line.block == no_index ? Money{} : line.owed;
    }
    return sum;
}

} // namespace

TEST_CASE("an export follows the works of the official plan: every home and every fen once",
          "[works][export]")
{
    Results const &results = official_plan::loaded().official;
    ExportedWorks const works{{official_plan::dataset(), official_plan::official(), results},
                              nullptr};
    REQUIRE(works.dated() != nullptr);
    DatedWorks const &dated = *works.dated();
    CHECK(dated.state() == DatesState::computed);
    CHECK(dated.illustrative()); // no number of crews is published
    CHECK(dated.households({}) == 26441);
    CHECK(dated.connected_by({}, dated.plan().last_day) == 26441);
    Money of_places;
    int homes = 0;
    for (std::uint32_t j = 0; j < official_plan::dataset().jurisdictions.size(); ++j) {
        REQUIRE(dated.money(JurisdictionId{j}) != nullptr);
        of_places += all_of(*dated.money(JurisdictionId{j}));
        homes += dated.households({JurisdictionId{j}, {}});
    }
    CHECK(homes == 26441);
    CHECK(of_places == owed_by_blocks(results));
    CHECK(of_places < all_of(*dated.money(std::nullopt))); // the programmes are left
}

TEST_CASE("dates that a scenario keeps are exported as kept, and a changed plan says so",
          "[works][export]")
{
    Results const &results = official_plan::loaded().official;
    Scenario scenario = official_plan::official();
    {
        ExportedWorks const first{{official_plan::dataset(), scenario, results}, nullptr};
        scenario.works =
            works::works_of(first.dated()->plan(), first.dated()->schedule(), scenario);
    }
    ExportedWorks const kept{{official_plan::dataset(), scenario, results}, nullptr};
    CHECK(kept.dated()->state() == DatesState::kept);
    scenario.works.erase(scenario.works.begin());
    ExportedWorks const changed{{official_plan::dataset(), scenario, results}, nullptr};
    CHECK(changed.dated()->state() == DatesState::changed);
}

TEST_CASE("data without crews or calendar have no works, and no export fails for that",
          "[works][export]")
{
    Dataset dataset = official_plan::dataset();
    dataset.crew_types.clear();
    Results const &results = official_plan::loaded().official;
    CHECK(ExportedWorks{{dataset, official_plan::official(), results}, nullptr}.dated() == nullptr);
}

TEST_CASE("works that crews cannot do within the horizon are told, not dated", "[works][export]")
{
    Scenario scenario = official_plan::official();
    scenario.values["crew.gas_trench.count"] = 0.0;
    Results const &results = official_plan::loaded().official;
    ExportedWorks const works{{official_plan::dataset(), scenario, results}, nullptr};
    CHECK(works.dated() == nullptr);
    CHECK(works.unscheduled());
    SheetSource const source{official_plan::dataset(),
                             scenario,
                             results,
                             Language::zh,
                             true,
                             {works.dated(), works.unscheduled(), works.reasons()}};
    std::string const wanted = "未能排定全部工作的施工进度；表中日期为方案时限";
    TaskSheet const sheet = jurisdiction_sheet(source, JurisdictionId{0});
    CHECK(std::ranges::any_of(sheet.notes, [&](std::string const &note) {
        return note.find(wanted) != std::string::npos;
    }));
}

TEST_CASE("a horizon that is too short is told with the works beyond it and one that is long "
          "enough",
          "[works][export]")
{
    Scenario scenario = official_plan::official();
    scenario.values["works.last_day"] = 20221231.0;
    Results const &results = official_plan::loaded().official;
    ExportedWorks const works{{official_plan::dataset(), scenario, results}, nullptr};
    REQUIRE(works.unscheduled());
    std::string all;
    for (Text const &reason : works.reasons()) {
        all += render(Language::en, reason) + "\n";
    }
    CHECK(all.find("insulation of buildings: ") != std::string::npos);
    std::string const key = "with works.last_day=";
    REQUIRE(all.find(key) != std::string::npos);
    scenario.values["works.last_day"] = std::stod(all.substr(all.find(key) + key.size(), 8));
    ExportedWorks const longer{{official_plan::dataset(), scenario, results}, nullptr};
    CHECK(longer.dated() != nullptr); // the advice was followed
}
