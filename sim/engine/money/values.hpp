#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace sim {

/// Numbers as a scenario sees them: its own value first, then the dataset's parameter.
class Values
{
public:
    Values(Dataset const &dataset, Scenario const &scenario)
        : m_dataset{dataset}, m_scenario{scenario}
    {
    }

    [[nodiscard]] std::optional<double> find(std::string_view key) const;
    [[nodiscard]] double value_or(std::string_view key, double fallback) const;
    /// \throws InputError naming the key if neither scenario nor dataset has it
    [[nodiscard]] double at(std::string_view key) const;
    /// \throws InputError also if the value lies outside low..high
    [[nodiscard]] double at(std::string_view key, double low, double high) const;

    /// Yuan per basis: the rule's own, unless the scenario sets `rate.<rule id>`; never above the
    /// project's investment `investment.<rule id>` where that is given.
    /// \throws InputError if the scenario sets a negative or absurd rate
    [[nodiscard]] double rate_yuan(PolicyRule const &rule) const;
    /// How many seasons the rule pays: its own, unless the scenario sets `seasons.<rule id>`.
    /// \throws InputError if the scenario sets fewer than 0 or more than 50
    [[nodiscard]] int seasons(PolicyRule const &rule) const;
    /// Subsidised area of one home at most. The plan's cap stands behind the electric boiler; with
    /// `policy.cap_applies_to` = 1 it binds every electric route.
    [[nodiscard]] std::optional<double> area_cap_m2(PolicyRule const &rule) const;

private:
    Dataset const &m_dataset;
    Scenario const &m_scenario;
};

} // namespace sim
