#pragma once

#include "sim/base/text.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// How the value of an assumption is written and moved.
enum class AssumptionKind
{
    real,
    whole,     ///< crews, households, calendar years: whole numbers
    choice,    ///< 0 no, 1 yes
    month_day, ///< 1015 is 15 October
    date       ///< 20210806; 0: not set
};

/// A number that a scenario can give a value of its own: a row of the parameters, or the rate of a
/// policy rule. Its value is the project's, whatever a scenario says.
struct Assumption
{
    sim::Parameter parameter;
    std::string group; ///< key of an AssumptionGroup
};

/// Assumptions that are listed together.
struct AssumptionGroup
{
    std::string key; ///< e.g. "tariff", "tech.gas_wall"
    sim::Text label;
    std::vector<Assumption> rows; ///< by key
};

/// Every assumption of a project, by group in the order of the panel.
[[nodiscard]] std::vector<AssumptionGroup> assumption_groups(sim::Dataset const &dataset);
/// \return nothing if neither the parameters nor the rules have it
[[nodiscard]] std::optional<sim::Parameter> find_assumption(sim::Dataset const &dataset,
                                                            std::string_view key);

[[nodiscard]] AssumptionKind kind_of(sim::Parameter const &parameter);
/// The rows call it a guess that stands for a fact.
[[nodiscard]] bool is_illustrative(sim::Parameter const &parameter);
/// The data allow one value only.
[[nodiscard]] bool is_given(sim::Parameter const &parameter);

/// The scenario's own value, else the project's.
[[nodiscard]] double value_in(sim::Scenario const &scenario, sim::Parameter const &parameter);
/// The scenario has a value that differs from the project's.
[[nodiscard]] bool is_changed(sim::Scenario const &scenario, sim::Parameter const &parameter);
/// Why a scenario may not have that value, with what is allowed; nothing if it may.
[[nodiscard]] std::optional<sim::Text> refused_value(sim::Parameter const &parameter, double value);

/// A value as the screen writes it: "65 %", "20.6 万元", "10月15日"; "–" for a date that is not set.
[[nodiscard]] std::string assumption_words(sim::Language language, sim::Parameter const &parameter,
                                           double value);
/// The value that a reader typed, in the unit of the screen: "65" of a share is 0.65, "10-15" a month
/// and day, "2021-08-06" a date. \return nothing for words that are no value
[[nodiscard]] std::optional<double> typed_assumption(sim::Parameter const &parameter,
                                                     std::string words);
/// The number alone that typed_assumption() reads back.
[[nodiscard]] std::string typed_words(sim::Parameter const &parameter, double value);
/// Do name, key or source hold all words of a filter, whatever their case?
[[nodiscard]] bool meets_filter(sim::Parameter const &parameter, std::string_view filter);

} // namespace app
