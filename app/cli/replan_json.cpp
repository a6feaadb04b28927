#include "app/cli/replan_json.hpp"

#include "app/cli/assign_json.hpp"
#include "app/cli/schedule_json.hpp"
#include "app/cli/table_json.hpp"

#include <algorithm>
#include <string>

namespace app::cli {

namespace {

using namespace sim;
using Json = nlohmann::ordered_json;
using replan::BlockState;
using replan::DateChange;

Json dates_json(std::optional<WorkDates> const &dates)
{
    return dates ? Json{{"start", iso_date(dates->start)}, {"finish", iso_date(dates->finish)}}
                 : Json{};
}

Json change_json(Dataset const &dataset, DateChange const &change)
{
    return {{"package", change.package},
            {"kind", key_of(change.kind)},
            {"name", both_languages(change.name)},
            {"block", change.block == no_index ? Json{} : Json(dataset.blocks[change.block].code)},
            {"before", dates_json(change.before)},
            {"after", dates_json(change.after)},
            {"reason", both_languages(change.reason)}};
}

Json blocks_json(Dataset const &dataset, replan::Replan const &made)
{
    Json blocks = Json::array();
    for (std::size_t b = 0; b < made.blocks.size(); ++b) {
        BlockState const &state = made.blocks[b];
        if (!state.begun && state.returns.empty()) {
            continue;
        }
        blocks.push_back(
            {{"block", dataset.blocks[b].code},
             {"begun", state.begun},
             {"done", state.done},
             {"overdue", state.overdue},
             {"households_done",
              state.returns.empty() ? Json{} : Json(state.returns.households_done())},
             {"reported",
              state.returns.empty() ? Json{} : Json(iso_date(state.returns.last_week()))}});
    }
    return blocks;
}

Json money_json(ReplanView const &view)
{
    return table_json(replan_money(view), Language::en);
}

} // namespace

Json replan_json(replan::Question const &question, replan::Replan const &made)
{
    Dataset const &dataset = question.dataset;
    Json json{{"scenario", question.scenario.key},
              {"date", iso_date(question.today)},
              {"feasible", made.feasible()},
              {"keep_routes", question.keep_routes},
              {"fewest_blocks_changed", made.fewest_moves}};
    json["moves"] = Json::array();
    for (Move const &move : made.moves) {
        json["moves"].push_back(move_json(dataset, move));
    }
    json["dates_moved"] = made.moved_dates();
    json["dates"] = Json::array();
    for (DateChange const &change : made.dates) {
        json["dates"].push_back(change_json(dataset, change));
    }
    json["released"] = Json::array();
    for (Text const &reason : made.released) {
        json["released"].push_back(both_languages(reason));
    }
    json["blocks"] = blocks_json(dataset, made);
    json["targets"] = {{"before", targets_json(dataset, made.old_works)}, {"after", Json::array()}};
    json["money"] = Json::array();
    if (made.feasible()) {
        json["targets"]["after"] = targets_json(dataset, made.works);
        json["money"] = money_json({dataset, made});
    }
    json["conflict"] = Json{};
    if (made.conflict && made.conflict->conflict) {
        json["conflict"] = conflict_json(*made.conflict->model, *made.conflict->conflict);
    }
    return json;
}

} // namespace app::cli
