#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace sim {

/// What is given and what is decided: the undoable document.
struct Project
{
    std::shared_ptr<Dataset const> dataset;
    std::vector<Scenario> scenarios; ///< "official" first

    /// \return nullptr if there is no such scenario
    [[nodiscard]] Scenario const *find_scenario(std::string_view key) const
    {
        for (Scenario const &scenario : scenarios) {
            if (scenario.key == key) {
                return &scenario;
            }
        }
        return nullptr;
    }

    friend bool operator==(Project const &a, Project const &b)
    {
        return a.dataset == b.dataset && a.scenarios == b.scenarios;
    }
};

} // namespace sim
