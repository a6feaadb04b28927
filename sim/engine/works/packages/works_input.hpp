#pragma once

#include "sim/engine/money/values.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace sim::works {

inline constexpr char const *progress_day_key = "works.progress_day";

/// What packages are made of: the data, a scenario's choices and numbers, and the time they may take.
class WorksInput
{
public:
    /// \throws InputError naming works.first_day, works.last_day or the first phase
    WorksInput(Dataset const &dataset, Scenario const &scenario, Results const &results);

    [[nodiscard]] Dataset const &dataset() const { return m_dataset; }
    [[nodiscard]] Scenario const &scenario() const { return m_scenario; }
    [[nodiscard]] Results const &results() const { return m_results; }
    [[nodiscard]] Values const &values() const { return m_values; }
    [[nodiscard]] Day first_day() const { return m_first_day; }
    [[nodiscard]] Day last_day() const { return m_last_day; }
    [[nodiscard]] int first_year() const { return m_first_year; }
    [[nodiscard]] bool has_framework_contracts() const { return m_framework; }
    /// `works.progress_day`: returns up to this day count, and what is not begun begins after it.
    /// Nothing: the plan as if nothing had begun.
    [[nodiscard]] std::optional<Day> progress_day() const { return m_progress_day; }

    [[nodiscard]] Block const &block(std::uint32_t b) const { return m_dataset.blocks[b]; }
    [[nodiscard]] Route const &route(std::uint32_t b) const
    {
        return m_dataset.route(m_scenario.plan.choices[b].route);
    }
    /// Has homes and leaves coal.
    [[nodiscard]] bool is_converted(std::uint32_t b) const;
    [[nodiscard]] bool is_electric(std::uint32_t b) const;
    /// Of construction, never before the programme's first.
    [[nodiscard]] int year_of(std::uint32_t b) const;
    /// First day on which something may be built for works of that year.
    [[nodiscard]] Day opening(int year) const;

private:
    Dataset const &m_dataset;
    Scenario const &m_scenario;
    Results const &m_results;
    Values m_values;
    Day m_first_day = 0;
    Day m_last_day = 0;
    int m_first_year = 0;
    bool m_framework = false;
    std::optional<Day> m_progress_day;
};

/// The published phase with that key; nullptr if there is none.
[[nodiscard]] Phase const *find_phase(Dataset const &dataset, std::string_view key);

/// A number of crews, a switch, a date: \throws InputError for a fraction or a value out of range
[[nodiscard]] int whole_value(Values const &values, std::string const &key, double low,
                              double high);

/// Refuses input: a row that works need is missing.
[[noreturn]] void refuse_missing(std::string const &table, std::string const &key);

} // namespace sim::works
