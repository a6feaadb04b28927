#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/base/money.hpp"
#include "sim/model/data_change.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sim {

/// Something that the data doctor found, and what would mend it.
struct DoctorFinding
{
    Diagnostic diagnostic; ///< its code names the kind
    std::optional<DataChange> fix;
    Text fix_name; ///< what the fix would do; empty: none is proposed

    friend bool operator==(DoctorFinding const &a, DoctorFinding const &b)
    {
        bool const has_same_fix =
            a.fix.has_value() == b.fix.has_value() &&
            (!a.fix || (a.fix->rows == b.fix->rows && a.fix->heirs == b.fix->heirs));
        return a.diagnostic == b.diagnostic && has_same_fix && a.fix_name == b.fix_name;
    }
};

/// A figure that is missing or illustrative, and how much the answer hangs on it.
struct MissingFigure
{
    std::string layer;
    std::string field;
    std::string jurisdiction; ///< code; empty: of the whole district
    int rows = 0;             ///< that rest on it
    int routes_at_stake = 0;  ///< blocks whose route could change within its plausible range
    Money cost_at_stake;      ///< difference of the 20-year cost within that range
    Text sentence;
};

/// What the doctor says of a dataset, hardest first.
struct DoctorReport
{
    std::vector<DoctorFinding> findings;
};

} // namespace sim
