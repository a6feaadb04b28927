#include "sim/engine/standing/standing.hpp"

#include "sim/engine/standing/alarms.hpp"
#include "sim/engine/standing/forecast.hpp"
#include "sim/engine/standing/planned_blocks.hpp"
#include "sim/engine/standing/ranking.hpp"
#include "sim/engine/standing/returns.hpp"
#include "sim/engine/standing/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace sim::standing {

namespace {

constexpr Day week = 7;
constexpr std::string_view first_target = "first_year";

std::vector<bool> converted(std::vector<PlannedBlock> const &plan)
{
    std::vector<bool> counted;
    for (PlannedBlock const &block : plan) {
        counted.push_back(!block.connected.empty());
    }
    return counted;
}

/// Puts a standing together, part by part.
class Maker
{
public:
    Maker(Source const &source, Question const &question)
        : m_source{source}, m_question{question}, m_rules{alarm_rules(source)},
          m_plan{planned_blocks(source)}, m_returns{source.dataset, converted(m_plan),
                                                    question.today}
    {
        m_standing.today = question.today;
    }

    Standing make()
    {
        add_target();
        add_blocks();
        add_places();
        add_curves();
        add_forecast();
        m_standing.sentence = sentence_of(m_source, m_standing);
        return std::move(m_standing);
    }

private:
    void add_target()
    {
        auto const found = std::ranges::find(m_source.plan.targets, first_target, &WorksTarget::id);
        if (found != m_source.plan.targets.end()) {
            m_standing.target_households = found->households;
            m_standing.target_share = found->share;
            m_standing.target_day = found->due;
        }
    }

    void add_blocks()
    {
        for (std::uint32_t b = 0; b < m_plan.size(); ++b) {
            BlockStanding block;
            block.households = m_plan[b].connected.total();
            block.households_planned = m_plan[b].connected.at(m_question.today);
            Observed seen{m_question.today, std::nullopt, 0};
            if (ProgressReport const *const last = m_returns.last({b})) {
                block.stage = last->stage;
                block.reported = last->week;
                block.households_done = last->households_done;
                seen = {m_question.today, last->week, last->households_done};
            }
            judge_block(m_rules, m_plan[b], seen, m_returns.problems({b}), block);
            m_standing.blocks.push_back(std::move(block));
        }
    }

    void add_places()
    {
        std::size_t const count = m_source.dataset.jurisdictions.size();
        std::vector<int> late(count, 0);
        m_standing.jurisdictions.resize(count);
        for (std::uint32_t b = 0; b < m_plan.size(); ++b) {
            std::uint32_t const j = m_source.dataset.blocks[b].jurisdiction.index;
            add_block_to(b, m_standing.jurisdictions[j]);
            BlockStanding const &block = m_standing.blocks[b];
            late[j] += block.alarm == Alarm::late ? block.households : 0;
        }
        for (std::uint32_t j = 0; j < count; ++j) {
            JurisdictionStanding &place = m_standing.jurisdictions[j];
            place.jurisdiction = {j};
            place.reported = m_returns.last_day({j});
            m_towns.push_back(
                {curve_of(m_source, JurisdictionId{j}), m_returns.series(JurisdictionId{j})});
            place.households_week = place.households_done - done_before(m_towns.back().returned);
            judge_place(m_rules, m_towns.back().curve,
                        {m_question.today, place.reported, place.households_done}, late[j], place);
        }
        rank_places(m_standing.jurisdictions);
    }

    /// Homes a week ago.
    [[nodiscard]] int done_before(std::vector<ReturnedHomes> const &returned) const
    {
        int homes = 0;
        for (ReturnedHomes const &each : returned) {
            homes = each.day <= m_question.today - week ? each.households : homes;
        }
        return homes;
    }

    void add_block_to(std::uint32_t b, JurisdictionStanding &place) const
    {
        BlockStanding const &block = m_standing.blocks[b];
        Returns::Problems const &problems = m_returns.problems({b});
        place.problems_open += problems.open;
        place.problems_overdue += problems.overdue;
        if (ProgressReport const *const last = m_returns.last({b})) {
            place.owed += last->owed;
            place.budgeted += last->budgeted;
            place.paid += last->paid;
        }
        if (block.households > 0) {
            place.households += block.households;
            place.households_done += block.households_done;
            place.households_planned += block.households_planned;
            place.accepted += block.stage == BlockStage::accepted ? block.households : 0;
        }
    }

    void add_curves()
    {
        PlannedCurve const curve = curve_of(m_source, std::nullopt);
        int const before = m_source.plan.households_before;
        for (ReturnedHomes const &returned : m_returns.series()) {
            m_standing.actual.push_back({returned.day, before + returned.households});
        }
        if (curve.empty()) {
            return;
        }
        // A week before the first home, or the first return, to the week after the last home or to
        // today, whichever is later.
        Day first = curve.first_day() - 1;
        if (!m_standing.actual.empty()) {
            first = std::min(first, m_standing.actual.front().day);
        }
        Day const weeks_back = std::max(0, m_question.today - first + week - 1) / week;
        Day day = m_question.today - weeks_back * week;
        Day const last = std::max(curve.last_day() + week - 1, m_question.today);
        for (; day <= last; day += week) {
            m_standing.planned.push_back({day, before + curve.at(day)});
        }
    }

    void add_forecast()
    {
        if (m_standing.actual.empty() || m_standing.planned.empty()) {
            return;
        }
        Forecast forecast = forecast_of(m_towns, pace_rules(m_source),
                                        {.today = m_question.today,
                                         .last_day = m_source.plan.last_day,
                                         .households_before = m_source.plan.households_before,
                                         .target_households = m_standing.target_households,
                                         .target_day = m_standing.target_day,
                                         .draws = m_question.draws,
                                         .seed = m_question.seed});
        m_standing.forecast = std::move(forecast.median);
        m_standing.forecast_low = std::move(forecast.low);
        m_standing.forecast_high = std::move(forecast.high);
        if (m_standing.target_households > 0) {
            m_standing.target_reached = forecast.reached;
            m_standing.target_chance = forecast.chance;
            add_reached();
        }
    }

    /// A target that the returns already show is no forecast.
    void add_reached()
    {
        for (Standing::Point const &point : m_standing.actual) {
            if (point.households >= m_standing.target_households) {
                m_standing.target_reached = point.day;
                m_standing.target_chance = point.day <= m_standing.target_day ? 1.0 : 0.0;
                return;
            }
        }
    }

    Source const &m_source;
    Question const &m_question;
    AlarmRules m_rules;
    std::vector<PlannedBlock> m_plan;
    Returns m_returns;
    std::vector<TownCourse> m_towns; ///< by jurisdiction
    Standing m_standing;
};

} // namespace

Standing standing_of(Source const &source, Question const &question)
{
    return Maker{source, question}.make();
}

bool knows_rules(Dataset const &dataset)
{
    constexpr std::array keys{"alarm.warning_days",     "alarm.late_days",
                              "alarm.late_share",       "alarm.no_return_days",
                              "alarm.late_homes_share", "forecast.pace_spread",
                              "forecast.week_spread",   "forecast.common_week_spread"};
    return std::ranges::all_of(keys, [&](char const *key) { return dataset.parameters.has(key); });
}

std::optional<Day> last_return(Dataset const &dataset)
{
    std::optional<Day> last;
    for (ProgressReport const &report : dataset.progress) {
        last = last ? std::max(*last, report.week) : report.week;
    }
    return last;
}

} // namespace sim::standing
