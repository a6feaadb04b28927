#pragma once

#include "sim/engine/standing/clean_rate.hpp"
#include "sim/model/results.hpp"
#include "sim/model/standing.hpp"
#include "sim/report/works_export.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace app {

/// The dates that returns of one scenario are compared with. Others refer to it: it stays where it is.
class StandingDates
{
public:
    /// \throws sim::InputError for a parameter of the works that is wrong
    StandingDates(std::shared_ptr<sim::Dataset const> dataset,
                  std::shared_ptr<sim::Results const> results, sim::Scenario scenario);
    StandingDates(StandingDates const &) = delete;
    StandingDates &operator=(StandingDates const &) = delete;
    StandingDates(StandingDates &&) = delete;
    StandingDates &operator=(StandingDates &&) = delete;
    ~StandingDates() = default;

    [[nodiscard]] sim::Dataset const &dataset() const { return *m_dataset; }
    [[nodiscard]] sim::Results const &results() const { return *m_results; }
    [[nodiscard]] sim::Scenario const &scenario() const { return m_scenario; }
    [[nodiscard]] sim::report::ExportedWorks const &works() const { return m_works; }

private:
    std::shared_ptr<sim::Dataset const> m_dataset;
    std::shared_ptr<sim::Results const> m_results;
    sim::Scenario m_scenario;
    sim::report::ExportedWorks m_works; // last: refers to what stands above
};

/// Where the works of one scenario stand on a day, as `nuantu-cli standing` says it. Never changed
/// once it is made.
struct StandingAnswer
{
    std::shared_ptr<StandingDates const> dates;
    std::optional<sim::Standing> standing; ///< nothing: why not, in `reasons`
    std::vector<sim::Text> reasons;
    sim::standing::CleanRates rates;
    std::vector<sim::Day> return_days; ///< of all returns, ascending
    /// By block: its last return by the day, index into Dataset::progress, or sim::no_index.
    std::vector<std::uint32_t> last_returns;

    [[nodiscard]] sim::Dataset const &dataset() const { return dates->dataset(); }
};

/// What it is made of. Without dates they are made first: a schedule takes its time.
struct StandingQuestion
{
    std::shared_ptr<sim::Dataset const> dataset;
    std::shared_ptr<sim::Results const> results;
    sim::Scenario scenario;
    std::optional<sim::Day> day;                ///< none: that of the last return
    std::shared_ptr<StandingDates const> dates; ///< of the same scenario and data, if there are any
};

/// \throws sim::InputError for a parameter that is wrong
[[nodiscard]] StandingAnswer answer_standing(StandingQuestion const &question);

} // namespace app
