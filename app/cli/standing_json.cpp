#include "app/cli/standing_json.hpp"

#include "app/cli/table_json.hpp"
#include "sim/model/progress_series.hpp"

namespace app::cli {

namespace {

using namespace sim;
using Json = nlohmann::ordered_json;

Json day_json(std::optional<Day> const &day)
{
    return day ? Json(iso_date(*day)) : Json{};
}

double wan_yuan(Money money)
{
    constexpr double fen_per_wan_yuan = 1e6;
    return static_cast<double>(money.fen()) / fen_per_wan_yuan;
}

Json place_json(Dataset const &dataset, JurisdictionStanding const &place)
{
    Jurisdiction const &town = dataset.jurisdiction(place.jurisdiction);
    return {{"place", town.code},
            {"name", town.name},
            {"name_en", town.name_en},
            {"rank", place.rank == 0 ? Json{} : Json(place.rank)},
            {"alarm", key_of(place.alarm)},
            {"reason", both_languages(place.reason)},
            {"households", place.households},
            {"planned", place.households_planned},
            {"done", place.households_done},
            {"done_in_7_days", place.households_week},
            {"accepted", place.accepted},
            {"late_days", place.late_days},
            {"as_of", iso_date(place.as_of)},
            {"problems_open", place.problems_open},
            {"problems_overdue", place.problems_overdue},
            {"owed_wan_yuan", wan_yuan(place.owed)},
            {"budgeted_wan_yuan", wan_yuan(place.budgeted)},
            {"paid_wan_yuan", wan_yuan(place.paid)},
            {"reported", day_json(place.reported)}};
}

Json block_json(Block const &block, std::string const &place, BlockStanding const &stands)
{
    return {{"block", block.code},
            {"place", place},
            {"stage", key_of(stands.stage)},
            {"alarm", key_of(stands.alarm)},
            {"reason", both_languages(stands.reason)},
            {"households", stands.households},
            {"planned", stands.households_planned},
            {"done", stands.households_done},
            {"late_days", stands.late_days},
            {"as_of", iso_date(stands.as_of)},
            {"reported", day_json(stands.reported)}};
}

Json points_json(std::vector<Standing::Point> const &points)
{
    Json list = Json::array();
    for (Standing::Point const &point : points) {
        list.push_back({{"day", iso_date(point.day)}, {"households", point.households}});
    }
    return list;
}

Json forecast_json(Standing const &standing)
{
    Json list = Json::array();
    for (std::size_t w = 0; w < standing.forecast.size(); ++w) {
        list.push_back({{"day", iso_date(standing.forecast[w].day)},
                        {"low", standing.forecast_low[w].households},
                        {"median", standing.forecast[w].households},
                        {"high", standing.forecast_high[w].households}});
    }
    return list;
}

Json target_json(Standing const &standing)
{
    if (standing.target_households == 0) {
        return {};
    }
    bool const forecast = !standing.forecast.empty();
    return {{"households", standing.target_households},
            {"share", standing.target_share},
            {"due", iso_date(standing.target_day)},
            {"reached", day_json(standing.target_reached)},
            {"chance", forecast ? Json(standing.target_chance) : Json{}}};
}

Json problem_json(Dataset const &dataset, WorksProblem const &problem, Day today)
{
    Block const &block = dataset.block(problem.block);
    return {{"problem", problem.code},
            {"block", block.code},
            {"place", dataset.jurisdiction(block.jurisdiction).code},
            {"words", problem.words},
            {"unit", problem.unit},
            {"reported", iso_date(problem.reported)},
            {"due", day_json(problem.due)},
            {"overdue", problem.due && *problem.due < today}};
}

} // namespace

nlohmann::ordered_json standing_json(Dataset const &dataset, Standing const &standing)
{
    Json json{{"date", iso_date(standing.today)},
              {"sentence", both_languages(standing.sentence)},
              {"target", target_json(standing)}};
    json["places"] = Json::array();
    for (JurisdictionStanding const &place : standing.jurisdictions) {
        json["places"].push_back(place_json(dataset, place));
    }
    json["blocks"] = Json::array();
    for (std::size_t b = 0; b < standing.blocks.size(); ++b) {
        Block const &block = dataset.blocks[b];
        json["blocks"].push_back(
            block_json(block, dataset.jurisdiction(block.jurisdiction).code, standing.blocks[b]));
    }
    json["planned"] = points_json(standing.planned);
    json["done"] = points_json(standing.actual);
    json["forecast"] = forecast_json(standing);
    json["problems"] = Json::array();
    for (WorksProblem const &problem : dataset.problems) {
        if (is_open(problem, standing.today)) {
            json["problems"].push_back(problem_json(dataset, problem, standing.today));
        }
    }
    return json;
}

} // namespace app::cli
