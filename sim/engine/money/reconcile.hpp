#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sim {

/// A printed figure beside what the data and the ledger give.
struct ReconciledFigure
{
    std::uint32_t figure = 0; ///< index into Dataset::published_figures
    double printed = 0.0;
    int decimals = 0;                 ///< of the printed digits
    std::optional<double> recomputed; ///< nothing if the data lack a quantity of its formula
    double difference = 0.0;          ///< printed - recomputed
    bool agrees = true;               ///< to the last printed digit
    std::string finding;              ///< id of the finding behind a difference, or empty
};

struct Evidence
{
    std::string formula;
    double value = 0.0;
};

/// Something to be clarified in the plan, found by computation.
struct Finding
{
    std::string id;
    std::string sentence_zh;
    std::string sentence_en;
    std::vector<Evidence> evidence;
};

struct Reconciliation
{
    std::vector<ReconciledFigure> figures; ///< in Dataset::published_figures order
    std::vector<Finding> findings;         ///< those whose condition holds, in rule order
    /// Ids of findings whose data are missing, or that say something of the published plan's
    /// quantities where another plan is calculated.
    std::vector<std::string> uncomputed;
    /// The plan calculated is the published one: no value is the scenario's own, and every
    /// figure that names no finding and rests on the scenario agrees.
    bool as_published = true;
};

/// Every published figure recomputed, and every finding rule tested.
/// A finding explains a difference only where the published plan is what is calculated: of another
/// plan the differences are given, without findings behind them.
/// \throws InputError if a printed value or a formula cannot be read or calls a function that does
///   not exist, naming all of them
Reconciliation reconcile(Dataset const &dataset, Scenario const &scenario, Results const &results);

} // namespace sim
