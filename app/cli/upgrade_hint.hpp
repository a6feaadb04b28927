#pragma once

#include "app/cli/verb.hpp"
#include "sim/model/dataset.hpp"

#include <filesystem>
#include <functional>

namespace app::cli {

/// Runs `work`; where it lacks a parameter, the error also says how to add it.
void with_upgrade_hint(sim::Dataset const &dataset, std::filesystem::path const &project,
                       Common const &common, std::function<void()> const &work);

} // namespace app::cli
