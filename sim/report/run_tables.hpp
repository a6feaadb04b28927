#pragma once

#include "sim/base/table.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"

#include <string>
#include <vector>

namespace sim::report {

/// Results of one scenario as tables. `decimals` are those of money in 万元: 2 to read, 6 for
/// every fen.
struct RunTables
{
    Dataset const &dataset;
    Scenario const &scenario;
    Results const &results;
    int decimals = 2;

    [[nodiscard]] Table households() const;    ///< by category of the plan
    [[nodiscard]] Table money_by_year() const; ///< payers x years, total of the published payers
    [[nodiscard]] Table jurisdictions() const; ///< households and money of each, programmes, total
    [[nodiscard]] Table budget() const;        ///< owed, budgeted, paid
    [[nodiscard]] Table blocks() const;
    [[nodiscard]] Table ledger() const; ///< every line
};

/// Programmes of one group as one row of the published table.
struct ProgrammeGroup
{
    std::string key; ///< network, envelope
    MoneySummary money;
};

/// In the order in which the groups first appear.
std::vector<ProgrammeGroup> programme_groups(Dataset const &dataset, Results const &results);

} // namespace sim::report
