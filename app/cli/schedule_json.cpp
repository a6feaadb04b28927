#include "app/cli/schedule_json.hpp"

#include "app/cli/asset_json.hpp"
#include "app/cli/schedule_keys.hpp"
#include "app/cli/schedule_questions_json.hpp"
#include "app/cli/table_json.hpp"
#include "sim/base/fmt.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace app::cli {

namespace {

using namespace sim;
using Json = nlohmann::ordered_json;

Json bottleneck_json(Dataset const &dataset, WorksPlan const &plan, Bottleneck const &bottleneck)
{
    Json id;
    if (bottleneck.kind == Bottleneck::Kind::crew && bottleneck.index < plan.crews.size()) {
        id = dataset.crew_types[plan.crews[bottleneck.index].type].key;
    } else if (bottleneck.kind == Bottleneck::Kind::chain) {
        id = id_json(plan, bottleneck.index);
    }
    return {{"kind", bottleneck_key(bottleneck.kind)},
            {"id", std::move(id)},
            {"households_lost", bottleneck.households_lost},
            {"sentence", both_languages(bottleneck.sentence)}};
}

Json package_json(ScheduleRun const &run, std::size_t p)
{
    WorksPlan const &plan = run.plan();
    Dataset const &dataset = run.dataset();
    WorkPackage const &package = plan.packages[p];
    Json json{{"package", package.id}, {"stage", key_of(package.stage)}};
    json["name"] = both_languages(package.name);
    json["block"] = package.block == no_index ? Json{} : Json(dataset.blocks[package.block].code);
    json["jurisdiction"] = package.jurisdiction == no_index
                               ? Json{}
                               : Json(dataset.jurisdictions[package.jurisdiction].code);
    json["family"] = package.family ? Json(key_of(*package.family)) : Json{};
    json["crew"] = package.crew == no_index
                       ? Json{}
                       : Json(dataset.crew_types[plan.crews[package.crew].type].key);
    json["crews"] = package.crews;
    json["quantity"] = steady(package.quantity);
    json["unit"] = package.unit;
    json["households"] = package.households;
    json["start"] = iso_date(run.works.schedule.start[p]);
    json["finish"] = iso_date(run.works.schedule.finish[p]);
    json["fixed"] = package.fixed_start.has_value();
    if (p < run.works.answer.packages.size()) {
        PackageState const &state = run.works.answer.packages[p];
        json["latest_finish"] = day_json(plan, state.latest_finish);
        json["float_days"] = state.float_days;
        json["critical"] = state.critical;
        json["held_by"] = held_key(state.held_by);
        json["holder"] = id_json(plan, state.holder);
    }
    Json &after = json["after"] = Json::array();
    for (std::uint32_t const other : package.after) {
        after.push_back(id_json(plan, other));
    }
    json["illustrative"] = package.illustrative;
    return json;
}

Json crews_json(ScheduleRun const &run)
{
    Json list = Json::array();
    for (CrewUseOfPool const &use : crew_uses(run.plan(), run.works.answer)) {
        CrewType const &type = run.dataset().crew_types[run.plan().crews[use.pool].type];
        list.push_back({{"crew", type.key},
                        {"name", type.name_zh},
                        {"name_en", type.name_en},
                        {"available", use.available},
                        {"available_most", use.available_most},
                        {"most", use.most},
                        {"most_from", use.most > 0 ? Json(iso_date(use.most_from)) : Json{}},
                        {"days_at_limit", use.days_at_limit},
                        {"crew_days", use.crew_days},
                        {"yuan_per_crew_day", steady(type.yuan_per_crew_day)},
                        {"parameters", run.plan().crews[use.pool].parameters}});
    }
    return list;
}

Json months_json(ScheduleRun const &run)
{
    Json list = Json::array();
    for (MonthOfWorks const &month : months_of(run.plan(), run.works.answer)) {
        Json payers = Json::object();
        for (Payer const payer : all_payers) {
            payers[key_of(payer)] = wan_yuan(month.money[static_cast<std::size_t>(payer)]);
        }
        list.push_back({{"month", month_words(month.month)},
                        {"connected", month.connected},
                        {"connected_total", month.connected_total},
                        {"money_wan_yuan", wan_yuan(month.total())},
                        {"by_payer_wan_yuan", std::move(payers)}});
    }
    return list;
}

/// What stands in the document of a schedule alone.
void add_schedule(ScheduleRun const &run, Json &json)
{
    WorksPlan const &plan = run.plan();
    json["targets"] = targets_json(run.dataset(), run.works);
    Json &chain = json["critical_chain"] = Json::array();
    for (std::uint32_t const package : run.works.answer.critical_chain) {
        chain.push_back(id_json(plan, package));
    }
    json["crews"] = crews_json(run);
    json["months"] = months_json(run);
    Json &calendar = json["calendar"] = Json::array();
    for (CalendarFinding const &finding : run.calendar) {
        calendar.push_back({{"id", finding.id},
                            {"published", day_json(plan, finding.published)},
                            {"computed", day_json(plan, finding.computed)},
                            {"days", finding.days},
                            {"sentence", both_languages(finding.sentence)}});
    }
    json.update(questions_json(run));
    json["blocks"] = blocks_done_json(run.dataset(), run.works.answer);
    Json &packages = json["packages"] = Json::array();
    for (std::size_t p = 0; p < plan.packages.size(); ++p) {
        packages.push_back(package_json(run, p));
    }
}

} // namespace

Json targets_json(Dataset const &dataset, works::Works const &works)
{
    Json list = Json::array();
    for (TargetState const &state : works.answer.targets) {
        WorksTarget const &target = works.plan->targets[state.target];
        Json bottlenecks = Json::array();
        for (Bottleneck const &bottleneck : state.bottlenecks) {
            bottlenecks.push_back(bottleneck_json(dataset, *works.plan, bottleneck));
        }
        list.push_back({{"id", target.id},
                        {"name", both_languages(target.name)},
                        {"share", steady(target.share)},
                        {"households", target.households},
                        {"due", iso_date(target.due)},
                        {"reached", day_json(*works.plan, state.reached)},
                        {"bound", day_json(*works.plan, state.bound)},
                        {"connected_by_due", state.connected_by_due},
                        {"most_by_due", state.most_by_due},
                        {"verdict", verdict_key(state.verdict)},
                        {"sentence", both_languages(state.sentence)},
                        {"bottlenecks", std::move(bottlenecks)}});
    }
    return list;
}

Json blocks_done_json(Dataset const &dataset, WorksAnswer const &answer)
{
    Json list = Json::array();
    for (std::size_t b = 0; b < answer.block_done.size(); ++b) {
        if (answer.block_done[b] != 0) {
            list.push_back(
                {{"block", dataset.blocks[b].code},
                 {"jurisdiction", dataset.jurisdiction(dataset.blocks[b].jurisdiction).code},
                 {"done", iso_date(answer.block_done[b])}});
        }
    }
    return list;
}

Json schedule_json(ScheduleRun const &run)
{
    Json json{{"scenario", run.scenario.key},
              {"illustrative", run.dataset().has_illustrative()},
              {"feasible", run.feasible()},
              {"stopped", run.stopped},
              {"not_done", run.not_done},
              {"reasons", Json::array()},
              {"seed", run.seed},
              {"steps", run.works.steps},
              {"value", nullptr},
              {"bound", nullptr}};
    for (Text const &reason : run.reasons) {
        json["reasons"].push_back(both_languages(reason));
    }
    json["without_package"] = run.without_package;
    if (run.feasible()) {
        json["value"] = run.works.value;
        json["bound"] = run.works.bound;
        json["first_day"] = iso_date(run.plan().first_day);
        json["last_day"] = iso_date(run.plan().last_day);
        json["households"] = run.plan().households;
        json["households_before"] = run.plan().households_before;
        add_schedule(run, json);
    }
    return json;
}

} // namespace app::cli
