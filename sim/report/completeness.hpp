#pragma once

#include "sim/base/table.hpp"
#include "sim/model/dataset.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sim::report {

/// How much of one layer is real: of one town or street, or of the whole district where the layer
/// belongs to no town.
struct Completeness
{
    std::string layer;
    std::optional<JurisdictionId> jurisdiction;
    int rows = 0;
    int real_rows = 0;  ///< with no generated field
    double share = 0.0; ///< of fields that are facts, 0 to 1; shapes are fields, keys are none
};

/// Layers in the order of the project, towns in theirs; layers without rows are left out.
std::vector<Completeness> completeness(Dataset const &dataset);

/// By block: share of its own fields and those of its transformer zones that are facts.
std::vector<double> block_completeness(Dataset const &dataset);

/// A row a town and one for what belongs to no town, a column a layer, shares in percent.
Table completeness_table(Dataset const &dataset);

} // namespace sim::report
