#include "app/cli/schedule_questions_json.hpp"

#include "app/cli/asset_json.hpp"
#include "app/cli/schedule_keys.hpp"
#include "app/cli/table_json.hpp"

#include <utility>

namespace app::cli {

using namespace sim;
using Json = nlohmann::ordered_json;

namespace {

Json mends_json(ScheduleRun const &run)
{
    Json list = Json::array();
    for (Mend const &mend : *run.mends) {
        Json years = Json::object();
        for (auto const &[block, year] : mend.start_years) {
            years[run.dataset().blocks[block].code] = year;
        }
        list.push_back({{"id", mend.id},
                        {"name", both_languages(mend.name)},
                        {"detail", both_languages(mend.detail)},
                        {"cost_wan_yuan", wan_yuan(mend.cost)},
                        {"values", mend.values},
                        {"start_years", std::move(years)},
                        {"reached", day_json(run.plan(), mend.reached)},
                        {"connected_by_due", mend.connected_by_due},
                        {"gained", mend.gained},
                        {"verdict", verdict_key(mend.verdict)}});
    }
    return list;
}

Json crew_set_json(ScheduleRun const &run)
{
    works::CrewSet const &set = *run.crews;
    Json crews = Json::array();
    for (std::size_t c = 0; c < set.crews.size() && c < run.plan().crews.size(); ++c) {
        if (!set.asked[c]) {
            continue;
        }
        crews.push_back({{"crew", run.dataset().crew_types[run.plan().crews[c].type].key},
                         {"crews", set.crews[c]},
                         {"at_least", set.at_least[c]},
                         {"one_fewer_fails", set.proved[c] ? "proved" : "not_found"}});
    }
    return {{"target", run.plan().targets[run.asked_target()].id},
            {"met", set.met},
            {"complete", set.complete},
            {"reached", day_json(run.plan(), set.reached)},
            {"crews", std::move(crews)}};
}

Json risk_json(ScheduleRun const &run)
{
    WorksRisk const &risk = *run.risk;
    WorksPlan const &plan = run.plan();
    Json json{{"draws", risk.draws}, {"seed", risk.seed}, {"targets", Json::array()}};
    for (std::size_t t = 0; t < risk.chance.size() && t < plan.targets.size(); ++t) {
        json["targets"].push_back({{"id", plan.targets[t].id},
                                   {"chance", steady(risk.chance[t])},
                                   {"reached_p10", day_json(plan, risk.reached_p10[t])},
                                   {"reached_p50", day_json(plan, risk.reached_p50[t])},
                                   {"reached_p90", day_json(plan, risk.reached_p90[t])}});
    }
    Json &places = json["jurisdictions"] = Json::array();
    for (std::size_t j = 0; j < risk.chance_by_jurisdiction.size(); ++j) {
        places.push_back({{"code", run.dataset().jurisdictions[j].code},
                          {"chance", steady(risk.chance_by_jurisdiction[j])}});
    }
    Json &culprits = json["culprits"] = Json::array();
    for (WorksRisk::Culprit const &culprit : risk.culprits) {
        culprits.push_back(
            {{"package", id_json(plan, culprit.package)}, {"misses", culprit.misses}});
    }
    return json;
}

} // namespace

Json day_json(WorksPlan const &plan, Day day)
{
    return day > plan.last_day ? Json{} : Json(iso_date(day));
}

Json id_json(WorksPlan const &plan, std::uint32_t package)
{
    return package < plan.packages.size() ? Json(plan.packages[package].id) : Json{};
}

Json questions_json(ScheduleRun const &run)
{
    return {{"mends", run.mends ? mends_json(run) : Json{}},
            {"minimum_crews", run.crews ? crew_set_json(run) : Json{}},
            {"risk", run.risk ? risk_json(run) : Json{}}};
}

} // namespace app::cli
